/** The two databases: how they are reached, brought up to date and watched. */
@NullMarked
package dev.centralita.persistence.database;

import org.jspecify.annotations.NullMarked;

/** What people and programs call. */
@NullMarked
package dev.centralita.web;

import org.jspecify.annotations.NullMarked;

/** People, their sessions, failures and setup links in the hub's database. */
@NullMarked
package dev.centralita.persistence.administration.user;

import org.jspecify.annotations.NullMarked;

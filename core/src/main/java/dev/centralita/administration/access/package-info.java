/** From where the hub is reached, how often, and with which fixed names and passwords. */
@NullMarked
package dev.centralita.administration.access;

import org.jspecify.annotations.NullMarked;

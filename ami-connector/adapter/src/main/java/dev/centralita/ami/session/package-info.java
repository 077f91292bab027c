/** A logged-in conversation with one Asterisk. */
@NullMarked
package dev.centralita.ami.session;

import org.jspecify.annotations.NullMarked;

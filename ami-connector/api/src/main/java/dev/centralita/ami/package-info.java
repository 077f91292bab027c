/** What an application sees of Asterisk's manager interface. */
@NullMarked
package dev.centralita.ami;

import org.jspecify.annotations.NullMarked;

/** Asterisk's events, handed to the business. */
@NullMarked
package dev.centralita.jobs.telephony;

import org.jspecify.annotations.NullMarked;

/** The books of an Asterisk whose calls are played: its log of channels, its call records, the log of its queues. */
@NullMarked
package dev.centralita.testbed.book;

import org.jspecify.annotations.NullMarked;

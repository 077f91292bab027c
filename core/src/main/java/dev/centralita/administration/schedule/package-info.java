/** When a job is due, whatever the clocks of its time zone do. */
@NullMarked
package dev.centralita.administration.schedule;

import org.jspecify.annotations.NullMarked;

/** Job definitions from a crontab file. */
@NullMarked
package dev.centralita.administration.crontab;

import org.jspecify.annotations.NullMarked;

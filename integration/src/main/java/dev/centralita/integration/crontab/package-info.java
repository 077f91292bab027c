/** The crontab file of the predecessors, a JSON array. */
@NullMarked
package dev.centralita.integration.crontab;

import org.jspecify.annotations.NullMarked;

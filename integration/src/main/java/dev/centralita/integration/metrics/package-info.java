/** The figures that monitoring reads. */
@NullMarked
package dev.centralita.integration.metrics;

import org.jspecify.annotations.NullMarked;

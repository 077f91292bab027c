/** The one caller of outside systems over HTTP: limits, repeats, pace, logs without secrets. */
@NullMarked
package dev.centralita.integration.http;

import org.jspecify.annotations.NullMarked;

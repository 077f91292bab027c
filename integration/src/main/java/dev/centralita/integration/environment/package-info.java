/** The machine we run on: MicroProfile Config and the .env file. */
@NullMarked
package dev.centralita.integration.environment;

import org.jspecify.annotations.NullMarked;

/** Runs of jobs: how they come to be asked for, held by one node, continued by another, and remembered. */
@NullMarked
package dev.centralita.administration.run;

import org.jspecify.annotations.NullMarked;

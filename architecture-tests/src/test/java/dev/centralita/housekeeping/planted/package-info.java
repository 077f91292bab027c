/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.housekeeping.planted;

import org.jspecify.annotations.NullMarked;

/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.planted.back;

import org.jspecify.annotations.NullMarked;

/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.persistence.planted;

import org.jspecify.annotations.NullMarked;

/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.integration.plantedtoo;

import org.jspecify.annotations.NullMarked;

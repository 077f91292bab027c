/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.integration.planted;

import org.jspecify.annotations.NullMarked;

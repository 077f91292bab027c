/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.planted.there;

import org.jspecify.annotations.NullMarked;

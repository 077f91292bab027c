/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.web.planted;

import org.jspecify.annotations.NullMarked;

/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.ami.outbound.planted;

import org.jspecify.annotations.NullMarked;

/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.ami.inbound.planted;

import org.jspecify.annotations.NullMarked;

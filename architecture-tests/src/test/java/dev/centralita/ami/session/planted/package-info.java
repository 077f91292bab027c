/** Planted faults; see PlantedFaultsTest. */
@NullMarked
package dev.centralita.ami.session.planted;

import org.jspecify.annotations.NullMarked;

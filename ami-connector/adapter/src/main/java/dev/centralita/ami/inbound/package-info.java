/** From a PBX to message-driven beans: life cycle, activations, delivery. */
@NullMarked
package dev.centralita.ami.inbound;

import org.jspecify.annotations.NullMarked;

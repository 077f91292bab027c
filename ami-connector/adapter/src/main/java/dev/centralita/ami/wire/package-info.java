/** Messages on the wire: read and written, nothing else. */
@NullMarked
package dev.centralita.ami.wire;

import org.jspecify.annotations.NullMarked;

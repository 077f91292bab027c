/** Connections that the server pools and lends for actions. */
@NullMarked
package dev.centralita.ami.outbound;

import org.jspecify.annotations.NullMarked;

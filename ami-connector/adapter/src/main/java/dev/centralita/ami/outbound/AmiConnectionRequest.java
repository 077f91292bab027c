package dev.centralita.ami.outbound;

import dev.centralita.ami.AmiAccess;
import jakarta.resource.spi.ConnectionRequestInfo;

/** Which PBX a connection is wanted for; the server's pool lends one only for the same. */
record AmiConnectionRequest(AmiAccess pbx) implements ConnectionRequestInfo {}

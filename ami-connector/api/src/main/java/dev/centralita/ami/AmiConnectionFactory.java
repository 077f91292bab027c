package dev.centralita.ami;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** Lends logged-in connections for actions; the server pools them. */
public interface AmiConnectionFactory extends Serializable, Referenceable {

    /**
     * Borrows a connection; closing it gives it back.
     *
     * @throws jakarta.resource.spi.CommException if the PBX is out of reach
     * @throws jakarta.resource.spi.SecurityException if it refused user or secret
     * @throws ResourceException if the server has none to lend
     */
    AmiConnection connect(AmiAccess pbx) throws ResourceException;
}

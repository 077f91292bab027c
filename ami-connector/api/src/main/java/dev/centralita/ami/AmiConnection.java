package dev.centralita.ami;

import jakarta.resource.ResourceException;

/** What a PBX can be asked to do. */
public interface AmiConnection extends AutoCloseable {

    /**
     * Asks what is installed there.
     *
     * @throws jakarta.resource.spi.CommException if the PBX did not answer
     * @throws ResourceException if it refused
     */
    CoreSettings coreSettings() throws ResourceException;

    @Override
    void close();
}

package dev.centralita.ami;

import jakarta.resource.ResourceException;
import java.util.List;

/** What a PBX can be asked to do. */
public interface AmiConnection extends AutoCloseable {

    /**
     * Asks what is installed there.
     *
     * @throws jakarta.resource.spi.CommException if the PBX did not answer
     * @throws ResourceException if it refused
     */
    CoreSettings coreSettings() throws ResourceException;

    /**
     * Lists the channels that are up, each as Asterisk shows it in an event {@code CoreShowChannel}.
     *
     * @throws jakarta.resource.spi.CommException if the PBX did not answer in full
     * @throws ResourceException if it refused
     */
    List<AmiEvent> channels() throws ResourceException;

    /**
     * Lists the queues: for each an event {@code QueueParams}, its {@code QueueMember}s and its callers as {@code
     * QueueEntry}.
     *
     * @throws jakarta.resource.spi.CommException if the PBX did not answer in full
     * @throws ResourceException if it refused
     */
    List<AmiEvent> queues() throws ResourceException;

    @Override
    void close();
}

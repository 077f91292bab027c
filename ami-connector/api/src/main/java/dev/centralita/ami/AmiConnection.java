package dev.centralita.ami;

import jakarta.resource.ResourceException;
import java.time.Duration;
import java.util.List;

/**
 * What a PBX can be asked and told. Every method throws {@link ActionRefused} if the PBX will not, and {@link
 * jakarta.resource.spi.CommException} if it does not answer in full; then nobody knows whether it did.
 */
public interface AmiConnection extends AutoCloseable {

    /** How long each answer is waited for until the connection is given back. */
    void waitsAtMost(Duration answer) throws ResourceException;

    /** Asks what is installed there. */
    CoreSettings coreSettings() throws ResourceException;

    /** Lists the channels that are up, each as Asterisk shows it in an event {@code CoreShowChannel}. */
    List<AmiEvent> channels() throws ResourceException;

    /**
     * Lists the queues: for each an event {@code QueueParams}, its {@code QueueMember}s and its callers as {@code
     * QueueEntry}.
     */
    List<AmiEvent> queues() throws ResourceException;

    /** Lists the extensions that the PBX watches, each with its hint and state in an event {@code ExtensionStatus}. */
    List<AmiEvent> extensions() throws ResourceException;

    /** Lists the devices that the PBX knows, each with its state in an event {@code DeviceStateChange}. */
    List<AmiEvent> devices() throws ResourceException;

    void perform(AmiAction action) throws ResourceException;

    /** Places a call and waits until the phone was picked up or was not; meanwhile the connection is taken. */
    AmiCallOutcome place(AmiCall call) throws ResourceException;

    @Override
    void close();
}

package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEventListener;
import dev.centralita.ami.session.Wishes;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message-driven bean may ask for; which PBXs it hears it says itself, because secrets belong in no descriptor. */
@Activation(messageListeners = AmiEventListener.class)
public class AmiActivationSpec implements ActivationSpec {

    /** Asterisk's classes of events; the chatty ones (dialplan, rtcp, cel) are left out. */
    @ConfigProperty(defaultValue = "system,call,agent", description = "classes of events, as Asterisk names them")
    private String events = "system,call,agent";

    /** What is asked after every login, so that nothing is missed that happened before; empty for nothing. */
    @ConfigProperty(defaultValue = "", description = "actions without fields, as Asterisk names them")
    private String snapshot = "";

    private @Nullable ResourceAdapter adapter;

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getSnapshot() {
        return snapshot;
    }

    public void setSnapshot(String snapshot) {
        this.snapshot = snapshot;
    }

    /** The classes of events and the snapshot's actions, ready for a session. */
    Wishes wishes() {
        return new Wishes(events, snapshot.isEmpty() ? List.of() : List.of(snapshot.split(",")));
    }

    @Override
    public void validate() throws InvalidPropertyException {
        if (!events.matches("[a-z]+(,[a-z]+)*")) {
            throw new InvalidPropertyException(
                    "events: \"" + events + "\" (expected: classes with commas between them, as system,call)");
        }
        if (!snapshot.matches("([A-Za-z]+(,[A-Za-z]+)*)?")) {
            throw new InvalidPropertyException(
                    "snapshot: \"" + snapshot + "\" (expected: actions with commas between them, as QueueStatus)");
        }
    }

    @Override
    public @Nullable ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        this.adapter = adapter;
    }
}

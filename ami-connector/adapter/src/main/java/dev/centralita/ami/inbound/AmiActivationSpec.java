package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEventListener;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import org.jspecify.annotations.Nullable;

/** What a message-driven bean may ask for; which PBXs it hears it says itself, because secrets belong in no descriptor. */
@Activation(messageListeners = AmiEventListener.class)
public class AmiActivationSpec implements ActivationSpec {

    /** Asterisk's classes of events; the chatty ones (dialplan, rtcp, cel) are left out. */
    @ConfigProperty(defaultValue = "system,call,agent", description = "classes of events, as Asterisk names them")
    private String events = "system,call,agent";

    private @Nullable ResourceAdapter adapter;

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    @Override
    public void validate() throws InvalidPropertyException {
        if (!events.matches("[a-z]+(,[a-z]+)*")) {
            throw new InvalidPropertyException(
                    "events: \"" + events + "\" (expected: classes with commas between them, as system,call)");
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

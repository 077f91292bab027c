package dev.centralita.shared;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what was fired, for a test to look at. */
public final class RecordedEvents implements Event<DomainEvent> {

    private final List<DomainEvent> fired = new ArrayList<>();

    public List<DomainEvent> fired() {
        return List.copyOf(fired);
    }

    /** The words of all events, in order. */
    public List<String> words() {
        return fired.stream().map(DomainEvent::what).toList();
    }

    @Override
    public void fire(DomainEvent event) {
        fired.add(event);
    }

    @Override
    public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("events are fired at once");
    }

    @Override
    public <U extends DomainEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("events are fired at once");
    }

    @Override
    public Event<DomainEvent> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends DomainEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("events have no qualifiers");
    }

    @Override
    public <U extends DomainEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("events have no qualifiers");
    }
}

package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome;
import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.CoreSettings;
import jakarta.resource.ResourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/** Lines to a PBX that does what the test says. */
final class FakeLines implements AmiConnectionFactory, AmiConnection {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final transient List<AmiEvent> listed = new ArrayList<>();
    private final transient List<Object> told = new ArrayList<>();
    private AmiCallOutcome.Answer answer = AmiCallOutcome.Answer.PICKED_UP;
    private @Nullable ResourceException noLine;
    private @Nullable ResourceException noAnswer;
    private int open;

    void areAway(ResourceException why) {
        noLine = why;
    }

    void fail(ResourceException why) {
        noAnswer = why;
    }

    void answerAgain() {
        noAnswer = null;
    }

    void phoneAnswers(AmiCallOutcome.Answer now) {
        answer = now;
    }

    /** Adds an event to every list. */
    void list(String... headers) {
        Map<String, List<String>> event = new HashMap<>();
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            event.put(parts[0].toLowerCase(Locale.ROOT), List.of(parts.length > 1 ? parts[1] : ""));
        }
        listed.add(new AmiEvent("main", NOON, event));
    }

    void listNothing() {
        listed.clear();
    }

    List<Object> told() {
        return told;
    }

    /** Lent and not given back. */
    int open() {
        return open;
    }

    @Override
    public AmiConnection connect(AmiAccess pbx) throws ResourceException {
        if (noLine != null) {
            throw noLine;
        }
        open++;
        return this;
    }

    @Override
    public void waitsAtMost(Duration time) {
        told.add(time);
    }

    @Override
    public CoreSettings coreSettings() {
        throw new UnsupportedOperationException("nobody asks for it");
    }

    @Override
    public List<AmiEvent> channels() throws ResourceException {
        return List.copyOf(answering(listed));
    }

    @Override
    public List<AmiEvent> queues() throws ResourceException {
        return answering(listed);
    }

    @Override
    public List<AmiEvent> extensions() throws ResourceException {
        return answering(listed);
    }

    @Override
    public List<AmiEvent> devices() throws ResourceException {
        return answering(listed);
    }

    @Override
    public void perform(AmiAction action) throws ResourceException {
        told.add(answering(action));
    }

    @Override
    public AmiCallOutcome place(AmiCall call) throws ResourceException {
        told.add(answering(call));
        return new AmiCallOutcome(answer, "1795229908.28");
    }

    @Override
    public void close() {
        open--;
    }

    @Override
    public void setReference(Reference reference) {
        throw new UnsupportedOperationException("no server names it");
    }

    @Override
    public Reference getReference() {
        throw new UnsupportedOperationException("no server names it");
    }

    private <T> T answering(T good) throws ResourceException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        return good;
    }
}

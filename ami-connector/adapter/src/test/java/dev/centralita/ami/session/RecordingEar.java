package dev.centralita.ami.session;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps what it hears until somebody waits for it. */
final class RecordingEar implements Ear {

    private final BlockingQueue<Heard> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean isFailing = new AtomicBoolean();
    private final BlockingQueue<AmiLink> links = new LinkedBlockingQueue<>();

    /** Cannot take what it hears next. */
    void failsOnce() {
        isFailing.set(true);
    }

    @Override
    public void hears(List<Heard> more) {
        if (isFailing.compareAndSet(true, false)) {
            throw new IllegalStateException("deaf");
        }
        events.addAll(more);
    }

    @Override
    public void hears(AmiLink link) {
        links.add(link);
    }

    AmiEvent nextEvent() throws InterruptedException {
        return next().event();
    }

    /** How much memory the next event of that name is said to take. */
    int bytesOf(String name) throws InterruptedException {
        Heard heard = next();
        while (!heard.event().name().equals(name)) {
            heard = next();
        }
        return heard.bytes();
    }

    private Heard next() throws InterruptedException {
        return inTime(events.poll(10, TimeUnit.SECONDS), "an event");
    }

    AmiEvent nextEvent(String name) throws InterruptedException {
        AmiEvent event = nextEvent();
        while (!event.name().equals(name)) {
            event = nextEvent();
        }
        return event;
    }

    /** The names of what comes before the next event of that name. */
    List<String> namesUntil(String name) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (String next = nextEvent().name();
                !next.equals(name);
                next = nextEvent().name()) {
            names.add(next);
        }
        return names;
    }

    AmiLink nextLink() throws InterruptedException {
        return inTime(links.poll(10, TimeUnit.SECONDS), "a change of the line");
    }

    AmiLink nextLink(AmiLink.State state) throws InterruptedException {
        AmiLink link = nextLink();
        while (link.state() != state) {
            link = nextLink();
        }
        return link;
    }

    boolean heardMore() {
        return !links.isEmpty();
    }

    private static <T> T inTime(T heard, String what) {
        if (heard == null) {
            throw new AssertionError("waited ten seconds for " + what);
        }
        return heard;
    }
}

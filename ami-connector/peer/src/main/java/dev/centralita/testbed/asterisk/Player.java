package dev.centralita.testbed.asterisk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says a recording to whoever listens to a peer. Every event carries the moment it was recorded at, as Asterisk adds it
 * where {@code timestampevents} is on, so that it may be said at any speed.
 */
public final class Player {

    /** A channel's id: when it was made, and a number. */
    private static final Pattern ID = Pattern.compile("\\b(\\d{10})\\.(\\d{1,7})\\b");

    /** Said to whoever comes, who was another when it was recorded; the peer says its own. */
    private static final String WELCOME = "Event: FullyBooted\r\n";

    private final AmiPeer peer;
    private final List<Recording.Message> events;
    private final Instant begin;
    private final Instant end;
    private volatile int said;

    public Player(AmiPeer peer, Recording recording) {
        this(
                peer,
                recording.messages().stream()
                        .filter(Recording.Message::isEvent)
                        .filter(event -> !event.text().startsWith(WELCOME))
                        .toList());
    }

    /** For a part of a recording. */
    public Player(AmiPeer peer, List<Recording.Message> events) {
        this.peer = peer;
        this.events = events;
        this.begin = events.get(0).at();
        this.end = events.get(events.size() - 1).at();
    }

    /** As fast as it is heard, with its own ids and moments. */
    public void play() {
        play(0, events.size());
    }

    /** A part of it, by the places of its events. */
    public void play(int from, int to) {
        events.subList(from, to).forEach(event -> say(event, Duration.ZERO));
    }

    public int size() {
        return events.size();
    }

    /** How many of its events it has said so far. */
    public int said() {
        return said;
    }

    /** The calls it plays, at the moments they were recorded. */
    public List<SpokenCall> calls() {
        return SpokenCall.in(events);
    }

    /** By how much ids and moments are moved if it is played as new now. */
    public Duration movedTo(Instant now) {
        return Duration.ofSeconds(Duration.between(begin, now).toSeconds());
    }

    /** The id that a channel bears when it is played as new. */
    public String moved(String channelId, Duration by) {
        return ID.matcher(channelId).replaceAll(id -> moved(id, by));
    }

    /**
     * As if it happened now: at the pace it was recorded or faster, its ids and moments moved to the present.
     *
     * @param speed 1 for the pace it was recorded at
     */
    public void playAsNew(double speed, Instant now) {
        Duration moved = movedTo(now);
        long started = System.nanoTime();
        for (int each = 0; each < events.size() && !peer.isClosed(); each++) {
            Recording.Message event = events.get(each);
            long due = (long) (Duration.between(begin, event.at()).toNanos() / speed);
            long early = due - (System.nanoTime() - started);
            while (early > TimeUnit.MILLISECONDS.toNanos(1)) {
                LockSupport.parkNanos(early);
                early = due - (System.nanoTime() - started);
            }
            say(event, moved);
            said = each + 1;
        }
    }

    /** Again and again as if it happened now, until the peer is closed. */
    public void keepsPlaying(Clock clock) {
        Threads.start("ami-player", () -> {
            while (!peer.isClosed()) {
                playAsNew(1, clock.instant());
            }
        });
    }

    private void say(Recording.Message event, Duration moved) {
        Instant at = event.at().plus(moved);
        String stamp = "Timestamp: %d.%06d\r\n".formatted(at.getEpochSecond(), at.getNano() / 1000);
        int headers = event.text().indexOf("\r\n") + 2;
        String text = event.text().substring(0, headers)
                + event.text().substring(headers).replaceFirst("(?<=\\APrivilege: [a-z,]{1,40}\r\n)", stamp);
        peer.saysLiterally(moved.isZero() ? text : ID.matcher(text).replaceAll(id -> moved(id, moved)));
    }

    private String moved(MatchResult id, Duration by) {
        long second = Long.parseLong(id.group(1));
        boolean isOfThisTime = second >= begin.getEpochSecond() - 60 && second <= end.getEpochSecond() + 60;
        return isOfThisTime ? second + by.toSeconds() + "." + id.group(2) : id.group();
    }
}

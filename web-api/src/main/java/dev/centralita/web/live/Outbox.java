package dev.centralita.web.live;

import dev.centralita.shared.live.LiveNews;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is still to be sent over one connection, which takes one message at a time. Of each thing only the latest waits,
 * so a slow reader misses steps and never the present; one that falls behind on too many things is given up.
 */
class Outbox implements Consumer<LiveNews> {

    static final int MOST_WAITING = 1000;

    /** How news become a message, how it leaves, and who is told when it has. */
    interface Line {

        /** Empty if there turns out to be nothing to say; the number is then the next message's. */
        Optional<String> words(LiveNews news, long number);

        void send(String words, Runnable sent);

        void giveUp();
    }

    private final Line line;
    private final Map<String, LiveNews> waiting = new LinkedHashMap<>();
    private boolean isSending;
    private boolean isGivenUp;
    private long number;

    Outbox(Line line) {
        this.line = line;
    }

    @Override
    public void accept(LiveNews news) {
        Optional<Runnable> next;
        synchronized (this) {
            if (isGivenUp) {
                return;
            }
            String key = news.topic() + " " + news.key();
            waiting.remove(key);
            waiting.put(key, news);
            if (waiting.size() > MOST_WAITING) {
                isGivenUp = true;
                waiting.clear();
                next = Optional.of(line::giveUp);
            } else {
                next = isSending ? Optional.empty() : next();
            }
        }
        next.ifPresent(Runnable::run);
    }

    private void sent() {
        Optional<Runnable> next;
        synchronized (this) {
            isSending = false;
            next = next();
        }
        next.ifPresent(Runnable::run);
    }

    private Optional<Runnable> next() {
        Iterator<LiveNews> first = waiting.values().iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        LiveNews news = first.next();
        first.remove();
        isSending = true;
        return Optional.of(() -> send(news));
    }

    private void send(LiveNews news) {
        Optional<String> words = line.words(news, number + 1);
        if (words.isPresent()) {
            number++;
            line.send(words.get(), this::sent);
        } else {
            sent();
        }
    }
}

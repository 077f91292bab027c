package dev.centralita.testbed.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What has been opened so far; closed together, last first. */
public final class Opened implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();

    /** Remembers how to close it. */
    public <T> T add(T thing, Consumer<T> close) {
        closings.push(() -> close.accept(thing));
        return thing;
    }

    /** Closes everything, also what comes after a failure; the first failure is thrown in the end. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}

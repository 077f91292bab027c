package dev.centralita.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the present thread is working on; every line it logs tells of it. */
public final class LogContext {

    public static final String REQUEST = "request";
    public static final String RUN = "run";

    private static final ThreadLocal<Map<String, String>> PRESENT = ThreadLocal.withInitial(Map::of);

    private LogContext() {}

    /**
     * From now on this thread works on the named thing.
     *
     * @return to be run by the same thread when it is done with it
     */
    public static Runnable enter(String what, String id) {
        Map<String, String> before = PRESENT.get();
        Map<String, String> present = new LinkedHashMap<>(before);
        present.put(what, id);
        PRESENT.set(present);
        return () -> restore(before);
    }

    /** Does the work with the named thing in every log line. */
    public static void during(String what, String id, Runnable work) {
        Runnable leave = enter(what, id);
        try {
            work.run();
        } finally {
            leave.run();
        }
    }

    /** What this thread works on, the outermost first. */
    public static Map<String, String> present() {
        return Collections.unmodifiableMap(PRESENT.get());
    }

    private static void restore(Map<String, String> before) {
        if (before.isEmpty()) {
            PRESENT.remove();
        } else {
            PRESENT.set(before);
        }
    }
}

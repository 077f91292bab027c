package dev.centralita.integration.platform;

import dev.centralita.integration.http.CallPolicy;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How fast and how patiently a platform is called: the same settings for each, under its own name. */
public final class CallSettings {

    private final String platform;
    private final Setting<Double> rate;
    private final Setting<Integer> concurrency;
    private final Setting<Duration> connectLimit;
    private final Setting<Duration> answerLimit;
    private final Setting<Integer> attempts;
    private final Setting<Duration> longestWait;
    private final Setting<Duration> patience;

    /**
     * Settings that begin with the platform's name.
     *
     * @param platform as people write it: {@code Huggy}
     * @param rate the usual number of requests a second
     * @param concurrency the usual number of requests at once
     */
    public CallSettings(String platform, String rate, String concurrency) {
        this.platform = platform;
        this.rate = Setting.rate(
                        name("RATE"),
                        "How many requests a second " + platform
                                + " gets at most; it gets fewer while it asks for fewer.")
                .or(rate);
        this.concurrency = Setting.number(
                        name("CONCURRENCY"), 1, 64, "How many requests to " + platform + " may be under way at once.")
                .or(concurrency);
        this.connectLimit = Setting.duration(
                        name("CONNECT_LIMIT"), "How long a connection to " + platform + " may take.")
                .or("PT5S");
        this.answerLimit = Setting.duration(
                        name("ANSWER_LIMIT"), "How long a whole answer of " + platform + " may take.")
                .or("PT30S");
        this.attempts = Setting.number(
                        name("ATTEMPTS"), 1, 20, "How often a request that fails is made, the first time included.")
                .or("4");
        this.longestWait = Setting.duration(
                        name("LONGEST_WAIT"),
                        "The longest pause between two attempts, even if " + platform + " asks for more.")
                .or("PT1M");
        this.patience = Setting.duration(
                        name("PATIENCE"),
                        "How long requests wait for a " + platform + " in trouble before they fail at once.")
                .or("PT2M");
    }

    private String name(String what) {
        return platform.toUpperCase(Locale.ROOT) + "_" + what;
    }

    public List<Setting<?>> all() {
        return List.of(rate, concurrency, connectLimit, answerLimit, attempts, longestWait, patience);
    }

    public int callsAtOnce(Settings settings) {
        return settings.get(concurrency);
    }

    public CallPolicy policy(Settings settings, int largestAnswer) {
        return new CallPolicy(
                platform.toLowerCase(Locale.ROOT),
                settings.get(connectLimit),
                settings.get(answerLimit),
                largestAnswer,
                settings.get(attempts),
                settings.get(longestWait),
                settings.get(patience),
                settings.get(rate),
                settings.get(concurrency));
    }
}

package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.integration.http.Answer;
import dev.centralita.integration.http.Call;
import dev.centralita.integration.http.HttpCaller;
import dev.centralita.integration.http.NoAnswer;
import dev.centralita.integration.platform.Condition;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Huggy's API v3 for one account; remembers how its last call went. */
final class HuggyApi {

    private static final Sentence OFF = Sentence.of(
            "off-without",
            "{system} is off: {settings} not set",
            Map.of("system", "Huggy", "settings", "HUGGY_API_KEY"));
    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    private final URI base;
    private final @Nullable Secret key;
    private final ZoneId zone;
    private final int pageLimit;
    private final int callsAtOnce;
    private final HttpCaller caller;
    private final Condition condition;

    HuggyApi(Settings settings, MeterRegistry meters, Clock clock) {
        this.base = HuggySettings.base(settings);
        this.key = HuggySettings.key(settings);
        this.zone = settings.get(HuggySettings.ZONE);
        this.pageLimit = settings.get(HuggySettings.PAGE_LIMIT);
        this.callsAtOnce = HuggySettings.CALLS.callsAtOnce(settings);
        this.caller = new HttpCaller(HuggySettings.CALLS.policy(settings, LARGEST_ANSWER), meters, clock);
        this.condition = new Condition("Huggy", "HUGGY_URL", clock);
    }

    Optional<Sentence> whyOff() {
        return key == null ? Optional.of(OFF) : Optional.empty();
    }

    ZoneId zone() {
        return zone;
    }

    int pageLimit() {
        return pageLimit;
    }

    int callsAtOnce() {
        return callsAtOnce;
    }

    Condition condition() {
        return condition;
    }

    <T> T chats(String agent, int page, Function<Answer, T> reading) {
        String query = "?agent=" + encoded(agent) + "&situation=in_chat&page=" + page;
        return call(Call.get(URI.create(base + "/chats" + query)), reading);
    }

    <T> T chat(String id, Function<Answer, T> reading) {
        return call(Call.get(chatAddress(id, "")), reading);
    }

    <T> T close(String id, String json, Function<Answer, T> reading) {
        return call(Call.put(chatAddress(id, "/close"), json), reading);
    }

    /** Gives the chat to another agent. */
    <T> T handOver(String id, String json, Function<Answer, T> reading) {
        return call(Call.put(chatAddress(id, "/agent"), json), reading);
    }

    <T> T agents(Function<Answer, T> reading) {
        return call(Call.get(URI.create(base + "/agents?allPages=true")), reading);
    }

    private URI chatAddress(String id, String rest) {
        return URI.create(base + "/chats/" + encoded(id) + rest);
    }

    private <T> T call(Call call, Function<Answer, T> reading) {
        if (key == null) {
            throw new IllegalStateException(OFF.toString());
        }
        try {
            return caller.call(
                    call.with("Authorization", "Bearer " + key.reveal()), answer -> reading.apply(noted(answer)));
        } catch (NoAnswer failure) {
            condition.isTroubled(failure.told("Huggy"));
            throw new DeskUnavailable(
                    "Huggy " + failure.how() + " (" + call + ")", failure.in(call, "Huggy"), failure.httpStatus());
        }
    }

    private Answer noted(Answer answer) {
        switch (answer.status()) {
            case 401 ->
                condition.isTroubled(Sentence.of(
                        "huggy-key-refused",
                        "Huggy does not accept the key in HUGGY_API_KEY (401); no chat can be read or closed with it"));
            case 403 ->
                condition.isTroubled(
                        Sentence.of("huggy-key-too-weak", "Huggy forbids this key what we asked for (403)"));
            default -> condition.answered(answer.status());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

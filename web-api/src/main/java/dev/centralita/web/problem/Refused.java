package dev.centralita.web.problem;

import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that we understand and do not carry out; the sentence tells the caller why. */
public class Refused extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Texts texts;
    private final transient Map<String, ?> gaps;
    private final @Nullable Duration retryAfter;

    /** The code leads to a sentence of the area's texts. */
    public Refused(int status, Texts texts, String code, Map<String, ?> gaps) {
        this(status, texts, code, gaps, null);
    }

    /** With one of the general sentences. */
    public Refused(int status, String code, Map<String, ?> gaps) {
        this(status, Problem.TEXTS, code, gaps, null);
    }

    public Refused(int status, String code) {
        this(status, code, Map.of());
    }

    private Refused(int status, Texts texts, String code, Map<String, ?> gaps, @Nullable Duration retryAfter) {
        super(status + " " + code);
        this.status = status;
        this.texts = texts;
        this.code = code;
        this.gaps = Map.copyOf(gaps);
        this.retryAfter = retryAfter;
    }

    /** The same, telling the caller when another attempt makes sense. */
    public Refused retryAfter(Duration wait) {
        return new Refused(status, texts, code, gaps, wait);
    }

    int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Why, in a sentence. */
    public String sentence(Language language) {
        return texts.say(language, code, gaps);
    }

    Optional<Duration> pause() {
        return Optional.ofNullable(retryAfter);
    }
}

package dev.centralita.administration.job;

import java.util.Map;

/** What was wanted does not fit what the job is or has become meanwhile. */
public class JobConflict extends IllegalStateException {

    private final String code;
    private final transient Map<String, ?> facts;

    /**
     * A conflict.
     *
     * @param code for programs and translations: {@code changed-meanwhile}
     * @param facts what a sentence about it mentions
     */
    public JobConflict(String code, Map<String, ?> facts) {
        super(code + " " + facts);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public String code() {
        return code;
    }

    public Map<String, ?> facts() {
        return facts;
    }
}

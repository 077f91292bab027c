package dev.centralita.administration.job;

/** What was wanted does not fit what the job has become meanwhile; look again and repeat. */
public class JobConflict extends IllegalStateException {

    private final String code;

    public JobConflict(String code, String message) {
        super(message);
        this.code = code;
    }

    /** For programs and translations: {@code changed-meanwhile}. */
    public String code() {
        return code;
    }
}

package dev.centralita.administration.crontab;

import dev.centralita.administration.job.JobName;
import dev.centralita.shared.Sentence;
import java.util.List;

/** What became of a crontab file. */
public record CrontabImport(List<JobName> imported, List<Refusal> refused) {

    public CrontabImport {
        imported = List.copyOf(imported);
        refused = List.copyOf(refused);
    }

    /**
     * An entry that became no job.
     *
     * @param reason what is wrong, and what was expected
     */
    public record Refusal(int line, String entry, Sentence reason) {}
}

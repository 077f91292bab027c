package dev.centralita.web.administration.job;

import dev.centralita.administration.job.JobConflict;
import dev.centralita.administration.job.JobFault;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.JobRefused;
import dev.centralita.administration.job.UnknownJob;
import dev.centralita.administration.run.UnknownRun;
import dev.centralita.web.Texts;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import java.util.Map;
import java.util.function.Supplier;

/** What goes wrong with jobs, in the words of the interface. */
final class JobTexts {

    private static final Texts TEXTS = Texts.of("administration.job.Jobs");

    private JobTexts() {}

    /** Does the work; what core refuses becomes an answer. */
    static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (JobRefused refused) {
            throw new InvalidFields(
                    refused.faults().stream().map(JobTexts::field).toList());
        } catch (JobConflict conflict) {
            throw new Refused(409, TEXTS, conflict.code(), conflict.facts());
        } catch (UnknownJob | UnknownRun unknown) {
            throw new Refused(404, "not-found");
        }
    }

    static void doing(Runnable work) {
        answering(() -> {
            work.run();
            return true;
        });
    }

    static InvalidField field(String field, String code, Map<String, ?> gaps) {
        return new InvalidField(field, code, gaps, TEXTS);
    }

    /** The name in an address; one that no job can have is not found. */
    static JobName known(String name) {
        try {
            return new JobName(name);
        } catch (IllegalArgumentException impossible) {
            throw new Refused(404, "not-found");
        }
    }

    private static InvalidField field(JobFault fault) {
        return field(fault.field(), fault.code(), Map.of("value", fault.value(), "expected", fault.expected()));
    }
}

package dev.centralita.web.administration.job;

import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.RunOrder;
import dev.centralita.shared.Actor;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run somebody wants.
 *
 * @param basis the earlier run whose items it is confined to
 * @param only which of them; what was previewed, unless said otherwise
 * @param override whether it may act on however many items it finds
 */
public record RunForm(
        @Nullable RunMode mode,
        @Nullable Long basis,
        Basis.@Nullable Only only,
        @Nullable Boolean override) {

    RunOrder toOrder(JobName job, Actor by) {
        if (mode == null) {
            throw new InvalidFields(InvalidField.of("mode", "required"));
        }
        if (mode == RunMode.UNDO) {
            throw new InvalidFields(InvalidField.of("mode", "not-one-of", Map.of("words", "act, dry-run")));
        }
        if (basis == null && only != null) {
            throw new InvalidFields(InvalidField.of("basis", "required"));
        }
        return new RunOrder(job, mode, by, earlier(), override != null && override);
    }

    private @Nullable Basis earlier() {
        return basis == null ? null : new Basis(new RunId(basis), only == null ? Basis.Only.PREVIEWED : only);
    }
}

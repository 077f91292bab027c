package dev.centralita.web.administration.job;

import dev.centralita.administration.crontab.CrontabImport;
import dev.centralita.administration.job.JobName;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.util.List;

/** What became of a crontab file. */
public record ImportJson(List<String> imported, List<RefusedJson> refused) {

    /** An entry that became no job. */
    public record RefusedJson(int line, String entry, String reason) {

        static RefusedJson of(CrontabImport.Refusal refusal, Language language) {
            return new RefusedJson(refusal.line(), refusal.entry(), Texts.say(language, refusal.reason()));
        }
    }

    static ImportJson of(CrontabImport report, Language language) {
        return new ImportJson(
                report.imported().stream().map(JobName::value).toList(),
                report.refused().stream()
                        .map(refusal -> RefusedJson.of(refusal, language))
                        .toList());
    }
}

package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.schedule.Schedule;
import java.time.ZoneId;
import java.util.Map;

/** The jobs the call-centre service came with; switched off until a crontab file or an operator wants them. */
final class CallCentreJob {

    private static final ZoneId ZONE = ZoneId.of("America/Caracas");

    private CallCentreJob() {}

    static JobDefinition of(JobName name, Task task, String cron) {
        return new JobDefinition(
                name,
                task.name(),
                new Schedule(cron, ZONE),
                false,
                Map.of(),
                task.caution(),
                Overlap.SKIP,
                CatchUp.NONE,
                true);
    }
}

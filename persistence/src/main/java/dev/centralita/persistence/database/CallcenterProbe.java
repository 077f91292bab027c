package dev.centralita.persistence.database;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;

@Dependent
class CallcenterProbe extends DatabaseProbe {

    @Resource(lookup = "java:app/jdbc/callcenter")
    private DataSource callcenter;

    @Inject
    private Settings settings;

    @Override
    public String part() {
        return HealthProbe.CALLCENTER_DATABASE;
    }

    @Override
    public PartHealth look() {
        return settings.has(DatabaseSettings.CALLCENTER)
                ? super.look()
                : PartHealth.off(Sentence.of("not-set", "{setting} is not set", Map.of("setting", "DB_MYSQL")));
    }

    @Override
    DataSource database() {
        return callcenter;
    }
}

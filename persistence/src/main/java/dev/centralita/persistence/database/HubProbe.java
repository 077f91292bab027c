package dev.centralita.persistence.database;

import dev.centralita.administration.health.HealthProbe;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import javax.sql.DataSource;

@Dependent
class HubProbe extends DatabaseProbe {

    @Resource(lookup = "java:app/jdbc/hub")
    private DataSource hub;

    @Override
    public String part() {
        return HealthProbe.HUB_DATABASE;
    }

    @Override
    DataSource database() {
        return hub;
    }
}

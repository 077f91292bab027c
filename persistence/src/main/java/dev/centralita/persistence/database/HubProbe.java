package dev.centralita.persistence.database;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class HubProbe implements HealthProbe {

    @PersistenceContext(unitName = "hub")
    private EntityManager hub;

    @PersistenceContext(unitName = "callcenter")
    private EntityManager callcenter;

    @Override
    public String part() {
        return "hub database";
    }

    @Override
    public PartHealth look() {
        return PartHealth.up(hub.createNativeQuery("select version()").getSingleResult() + " / "
                + callcenter.createNativeQuery("select version()").getSingleResult());
    }
}

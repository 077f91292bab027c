package dev.centralita.persistence.database;

import dev.centralita.administration.health.Databases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** SQL on the call centre's database. */
@ApplicationScoped
public class CallcenterSql extends PlainSql {

    @Resource(lookup = "java:app/jdbc/callcenter")
    private DataSource callcenter;

    private final Databases databases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CallcenterSql(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy. */
    protected CallcenterSql() {
        this(Databases.UP_TO_DATE);
    }

    public static CallcenterSql on(DataSource database) {
        CallcenterSql sql = new CallcenterSql();
        sql.callcenter = database;
        sql.open();
        return sql;
    }

    @PostConstruct
    void open() {
        openOn("callcenter", Jdbi.create(callcenter));
    }

    @Override
    boolean isUpToDate() {
        return databases.areUpToDate();
    }
}

package dev.centralita.persistence.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** SQL on the call centre's database. */
@ApplicationScoped
public class CallcenterSql extends PlainSql {

    @Resource(lookup = "java:app/jdbc/callcenter")
    private DataSource callcenter;

    @SuppressWarnings("NullAway.Init")
    protected CallcenterSql() {}

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
}

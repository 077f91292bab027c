package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.Rulebook;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The rules in tables {@code rule} and {@code rule_version}; each edit is one statement. */
@Dependent
class PostgresRulebook implements Rulebook {

    private static final String IN_FORCE = "select rule_version.* from rule join rule_version using (name, version) ";

    private final HubSql hub;

    @Inject
    PostgresRulebook(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<RuleVersion> all() {
        return hub.with(sql -> sql.createQuery(IN_FORCE + "order by name")
                .map((row, context) -> version(row))
                .list());
    }

    @Override
    public Optional<RuleVersion> find(RuleName name) {
        return hub.with(sql -> sql.createQuery(IN_FORCE + "where name = :name")
                .bind("name", name.value())
                .map((row, context) -> version(row))
                .findOne());
    }

    @Override
    public Optional<RuleVersion> find(RuleName name, int version) {
        return hub.with(sql -> sql.createQuery("select * from rule_version where name = :name and version = :version")
                .bind("name", name.value())
                .bind("version", version)
                .map((row, context) -> version(row))
                .findOne());
    }

    @Override
    public List<RuleVersion> versions(RuleName name) {
        return hub.with(sql -> sql.createQuery("select * from rule_version where name = :name order by version desc")
                .bind("name", name.value())
                .map((row, context) -> version(row))
                .list());
    }

    @Override
    public Optional<RuleVersion> add(Rule rule, String by, Instant at) {
        return hub.with(sql -> writing(sql.createQuery("""
                        with taken as (
                            insert into rule (name, version)
                            select :name, coalesce(max(version), 0) + 1 from rule_version where name = :name
                            on conflict (name) do nothing
                            returning name, version)
                        insert into rule_version (name, version, definition, written_by, written_at)
                        select name, version, cast(:definition as jsonb), :by, :at from taken
                        returning *
                        """), rule, by, at));
    }

    @Override
    public Optional<RuleVersion> change(Rule rule, int seen, String by, Instant at) {
        return hub.with(sql -> writing(sql.createQuery("""
                        with moved as (
                            update rule set version = version + 1 where name = :name and version = :seen
                            returning name, version)
                        insert into rule_version (name, version, definition, written_by, written_at)
                        select name, version, cast(:definition as jsonb), :by, :at from moved
                        returning *
                        """).bind("seen", seen), rule, by, at));
    }

    @Override
    public boolean remove(RuleName name) {
        return hub.with(sql -> sql.createUpdate("delete from rule where name = :name")
                        .bind("name", name.value())
                        .execute())
                > 0;
    }

    private static Optional<RuleVersion> writing(Query statement, Rule rule, String by, Instant at) {
        return statement
                .bind("name", rule.name().value())
                .bind("definition", RuleText.of(rule))
                .bind("by", by)
                .bind("at", at)
                .map((row, context) -> version(row))
                .findOne();
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(
                RuleText.rule(row.getString("definition")),
                row.getInt("version"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }
}

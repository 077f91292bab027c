package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.deed.Deed;
import dev.centralita.housekeeping.deed.Errand;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.persistence.database.Columns;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/** Takes errands for a run, each with its deeds in their places, in one statement. */
@Dependent
class ErrandReservation {

    /** An errand is free that nobody living works on. */
    static final String IS_FREE = """
            (known.run = :run or not exists (select from job_run where id = known.run and job_run.state = 'running'))
            """;

    private final HubSql hub;

    @Inject
    ErrandReservation(HubSql hub) {
        this.hub = hub;
    }

    /** Those of the errands that this run may do, with what earlier runs did of them already. */
    List<Errand> of(List<Errand> errands, long run, RuleVersion version) {
        Map<String, Errand> given = new HashMap<>();
        Map<String, Errand> wanted = errands.stream()
                .collect(Collectors.toMap(errand -> errand.conversation().value(), Function.identity()));
        List<WantedDeed> deeds = errands.stream()
                .flatMap(errand -> errand.deeds().stream().map(deed -> new WantedDeed(errand.conversation(), deed)))
                .toList();
        Columns<Errand> errandColumns = Columns.of(errands)
                .texts("conversations", errand -> errand.conversation().value())
                .numbers("anchors", errand -> errand.rung().anchor())
                .numbers("steps", errand -> (long) errand.rung().step())
                .texts("befores", errand -> RuleText.of(errand.before()));
        Columns<WantedDeed> deedColumns = Columns.of(deeds)
                .texts("of", wish -> wish.conversation().value())
                .numbers("positions", wish -> (long) wish.deed().position())
                .texts("kinds", wish -> wish.deed().act().kind().word())
                .texts("acts", wish -> RuleText.of(ActCells.of(wish.deed().act())));
        // the same act stays in its place, whenever its sleep would end; another goes behind all that are known
        hub.with(sql -> of(version, deedColumns.bindTo(errandColumns.bindTo(sql.createQuery("""
                        with given as (
                            insert into rule_errand as known
                                   (rule, rule_version, desk, conversation, anchor, step, run, state, before)
                            select :rule, :version, :desk, conversation, anchor, step, :run, 'pending', before::jsonb
                              from unnest(:conversations, :anchors, :steps, :befores)
                                   as wanted (conversation, anchor, step, before)
                             order by conversation
                            on conflict (desk, conversation, rule, anchor, step) do update
                               set state = 'pending', attempt = known.attempt + 1, run = excluded.run,
                                   rule_version = excluded.rule_version,
                                   before = case when exists (select from rule_deed
                                                               where errand = known.id and done)
                                                 then known.before else excluded.before end
                             where known.state <> 'done' and known.undone_by is null and (known.state <> 'pending' or %s)
                            returning id, conversation, attempt),
                        wanted as (
                            select given.id as errand, act.number, act.kind, act.act::jsonb as act,
                                   act.act::jsonb - 'until' as aim,
                                   row_number() over (partition by given.id, act.kind, act.act::jsonb - 'until'
                                                      order by act.number) as nth
                              from unnest(:of, :positions, :kinds, :acts) as act (conversation, number, kind, act)
                              join given using (conversation)),
                        known_deed as (
                            select errand, position, kind, done, act - 'until' as aim,
                                   max(position) over (partition by errand) as last,
                                   row_number() over (partition by errand, kind, act - 'until'
                                                      order by done desc, position) as nth
                              from rule_deed where errand in (select id from given)),
                        placed as (
                            select wanted.errand, wanted.number, wanted.kind, wanted.act,
                                   coalesce(known_deed.done, false) as done,
                                   coalesce(known_deed.position, wanted.number::integer + coalesce(
                                       (select max(last) from known_deed where errand = wanted.errand), 0)) as position
                              from wanted left join known_deed using (errand, kind, aim, nth)),
                        given_up as (
                            delete from rule_deed
                             where errand in (select id from given) and not done
                               and (errand, position) not in (select errand, position from placed)),
                        written as (
                            insert into rule_deed as deed (errand, position, kind, act)
                            select errand, position, kind, act from placed
                            on conflict (errand, position) do update
                               set kind = excluded.kind, act = excluded.act where not deed.done)
                        select conversation, attempt,
                               array(select position from placed where errand = given.id order by number) as positions,
                               array(select done from placed where errand = given.id order by number) as done
                          from given
                        """.formatted(IS_FREE)))))
                .bind("run", run)
                .map((row, context) -> given.put(row.getString("conversation"), reserved(wanted, row)))
                .list());
        return errands.stream()
                .flatMap(errand ->
                        Stream.ofNullable(given.get(errand.conversation().value())))
                .toList();
    }

    static <S extends SqlStatement<S>> S of(RuleVersion version, S statement) {
        return statement
                .bind("rule", version.rule().name().value())
                .bind("desk", version.rule().desk().value())
                .bind("version", version.version());
    }

    private static Errand reserved(Map<String, Errand> wanted, ResultSet row) throws SQLException {
        Errand errand = Objects.requireNonNull(wanted.get(row.getString("conversation")));
        Integer[] positions = (Integer[]) row.getArray("positions").getArray();
        Boolean[] done = (Boolean[]) row.getArray("done").getArray();
        List<Deed> deeds = new ArrayList<>();
        for (Deed deed : errand.deeds()) {
            int place = deeds.size();
            deeds.add(new Deed(positions[place], deed.act(), done[place]));
        }
        return new Errand(errand.rung(), row.getInt("attempt"), false, errand.before(), deeds);
    }

    private record WantedDeed(ConversationId conversation, Deed deed) {}
}

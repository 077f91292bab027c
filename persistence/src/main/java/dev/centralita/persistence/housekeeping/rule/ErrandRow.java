package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.deed.Deed;
import dev.centralita.housekeeping.deed.Errand;
import dev.centralita.housekeeping.deed.ErrandState;
import dev.centralita.housekeeping.deed.Rung;
import dev.centralita.housekeeping.deed.Settlement;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.shared.Worded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of table {@code rule_errand} with its deeds. */
final class ErrandRow {

    /** For a statement that names the errand {@code errand}. */
    static final String WITH_DEEDS = """
            select errand.*,
                   deeds.positions, deeds.kinds, deeds.acts, deeds.done
              from errand cross join lateral (
                   select array_agg(position order by position) as positions, array_agg(kind order by position) as kinds,
                          array_agg(act::text order by position) as acts, array_agg(done order by position) as done
                     from rule_deed where rule_deed.errand = errand.id) as deeds
            """;

    private ErrandRow() {}

    static Errand errand(ResultSet row) throws SQLException {
        Rung rung = new Rung(
                new RuleName(row.getString("rule")),
                new DeskName(row.getString("desk")),
                new ConversationId(row.getString("conversation")),
                row.getLong("anchor"),
                row.getInt("step"));
        return new Errand(rung, row.getInt("attempt"), true, RuleText.before(row.getString("before")), deeds(row));
    }

    static Settlement settlement(ResultSet row) throws SQLException {
        Errand errand = errand(row);
        Set<Integer> done =
                errand.deeds().stream().filter(Deed::isDone).map(Deed::position).collect(Collectors.toSet());
        return new Settlement(
                errand,
                Worded.of(ErrandState.class, row.getString("state")),
                Worded.of(Reason.class, row.getString("reason")),
                done,
                row.getObject("http_status", Integer.class),
                row.getString("error"),
                row.getTimestamp("decided_at").toInstant());
    }

    /** The positions of deeds as the database takes a list within a list. */
    static String joined(Set<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Deed> deeds(ResultSet row) throws SQLException {
        Integer[] positions = (Integer[]) row.getArray("positions").getArray();
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        String[] acts = (String[]) row.getArray("acts").getArray();
        Boolean[] done = (Boolean[]) row.getArray("done").getArray();
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            Act.Kind kind = Worded.of(Act.Kind.class, kinds[i]);
            deeds.add(new Deed(positions[i], RuleText.act(acts[i]).toAct(kind), done[i]));
        }
        return deeds;
    }
}

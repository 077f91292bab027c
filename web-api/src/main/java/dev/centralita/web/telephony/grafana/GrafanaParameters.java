package dev.centralita.web.telephony.grafana;

import dev.centralita.web.request.Query;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Grafana puts in place of its variables, in the form that our parameters have. */
final class GrafanaParameters {

    /** How a variable says that nothing is chosen; {@code .*} is one that a question to Prometheus uses too. */
    private static final Set<String> NO_CHOICE = Set.of("*", ".*", "$__all", "All", "auto");

    private static final Map<String, String> ZONES = Map.of("utc", "UTC");

    /** The JSON data source writes values as for a regular expression: {@code America\/Sao_Paulo}. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\^$*+?.()|\\[\\]{}/])");

    private GrafanaParameters() {}

    static Query of(MultivaluedMap<String, String> sent) {
        MultivaluedMap<String, String> ours = new MultivaluedHashMap<>();
        sent.forEach((name, values) -> values.stream()
                .map(value -> ESCAPED.matcher(value).replaceAll("$1"))
                .filter(value -> !NO_CHOICE.contains(value))
                .forEach(value -> ours.add(name, name.equals("zone") ? ZONES.getOrDefault(value, value) : value)));
        return Query.of(ours);
    }

    /**
     * The only PBX that is wanted, or null for all; to be asked for last.
     *
     * @throws dev.centralita.web.problem.InvalidFields naming every wrong parameter
     */
    static @Nullable String pbx(Query query) {
        String pbx = query.text("pbx").orElse(null);
        query.check();
        return pbx;
    }
}

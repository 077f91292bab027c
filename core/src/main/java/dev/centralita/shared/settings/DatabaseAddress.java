package dev.centralita.shared.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, read from any form the predecessors used.
 *
 * @param url a JDBC URL without user and password
 */
public record DatabaseAddress(String url, String user, Secret password) implements HoldsSecret {

    public static final String POSTGRES_FORMS =
            "postgresql://user:password@host:5432/database, or a jdbc:postgresql: URL with user and password";
    public static final String MYSQL_FORMS =
            "user:password@tcp(host:3306)/database, mysql://…, or a jdbc:mariadb: or jdbc:mysql: URL with user and password";

    private static final String PLACE = "(?<host>\\[[0-9a-fA-F:.]+]|[^@/?:\\[\\]]+)(?::(?<port>\\d{1,5}))?";
    private static final String DATABASE = "/(?<database>[^?@/]+)(?:\\?(?<query>.*))?";

    /** Tried in this order: a password may itself hold any of the signs that part the address. */
    private static final List<Pattern> URLS = List.of(
            Pattern.compile("(?<kind>\\w+)://" + PLACE + DATABASE),
            Pattern.compile("(?<kind>\\w+)://(?<user>[^:@/]*)(?::(?<password>.*))?@" + PLACE + DATABASE));

    private static final Pattern GO =
            Pattern.compile("(?<user>[^:@/]+):(?<password>.*)@tcp\\(" + PLACE + "\\)" + DATABASE);

    public DatabaseAddress {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("user: none (expected: a user's name)");
        }
    }

    /** {@code postgresql://}, {@code postgres://} or {@code jdbc:postgresql://}. */
    public static DatabaseAddress postgres(String text) {
        return url(text, List.of("postgresql", "postgres"), "postgresql", 5432);
    }

    /** {@code user:password@tcp(host:port)/database}, {@code mysql://}, {@code mariadb://} or their JDBC forms. */
    public static DatabaseAddress mysql(String text) {
        Matcher go = GO.matcher(text.strip());
        if (go.matches()) {
            return new DatabaseAddress(place(go, "mariadb", 3306), go.group("user"), new Secret(go.group("password")));
        }
        return url(text, List.of("mysql", "mariadb"), "mariadb", 3306);
    }

    public static DatabaseAddress postgres(String host, int port, String database, String user, Secret password) {
        return new DatabaseAddress("jdbc:postgresql://" + host + ":" + port + "/" + database, user, password);
    }

    @Override
    public Secret secret() {
        return password;
    }

    private static DatabaseAddress url(String text, List<String> kinds, String driver, int usualPort) {
        String url = text.strip().replaceFirst("^jdbc:", "");
        Matcher parts = URLS.stream()
                .map(form -> form.matcher(url))
                .filter(Matcher::matches)
                .findFirst()
                .filter(found -> kinds.contains(found.group("kind")))
                .orElseThrow(IllegalArgumentException::new);
        boolean hasUser = parts.pattern() == URLS.get(1);
        String user = hasUser ? decoded(parts.group("user")) : "";
        String password = hasUser ? decoded(parts.group("password")) : "";
        List<String> options = new ArrayList<>();
        for (String option : query(parts)) {
            if (option.startsWith("user=")) {
                user = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decoded(option.substring("password=".length()));
            } else {
                options.add(option);
            }
        }
        String query = options.isEmpty() ? "" : "?" + String.join("&", options);
        return new DatabaseAddress(place(parts, driver, usualPort) + query, user, new Secret(password));
    }

    private static List<String> query(Matcher parts) {
        return Optional.ofNullable(parts.group("query"))
                .map(query -> List.of(query.split("&")))
                .orElse(List.of());
    }

    private static String place(Matcher parts, String driver, int usualPort) {
        int port = parts.group("port") == null ? usualPort : Integer.parseInt(parts.group("port"));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
        return "jdbc:" + driver + "://" + parts.group("host") + ":" + port + "/" + parts.group("database");
    }

    /** A percent sign that encodes nothing is one of the password's own. */
    private static String decoded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String literal = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(literal, StandardCharsets.UTF_8);
    }
}

package dev.centralita.persistence.database;

import dev.centralita.shared.settings.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, read from any form the predecessors used.
 *
 * @param url a JDBC URL without user and password
 */
record DatabaseAddress(String url, String user, Secret password) {

    private static final Pattern GO = Pattern.compile("([^:@/]+):(.*)@tcp\\(([^)]+)\\)/([^?]*)(\\?.*)?");

    static final String POSTGRES_FORMS =
            "postgresql://user:password@host:5432/database, or a jdbc:postgresql: URL with user and password";
    static final String MYSQL_FORMS =
            "user:password@tcp(host:3306)/database, mysql://…, or a jdbc:mariadb: or jdbc:mysql: URL with user and password";

    /** {@code postgresql://}, {@code postgres://} or {@code jdbc:postgresql://}. */
    static DatabaseAddress postgres(String text) {
        String uri = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI address = URI.create(uri.replaceFirst("^postgres:", "postgresql:"));
        if (!"postgresql".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException();
        }
        return of(address, "postgresql", 5432);
    }

    /** {@code user:password@tcp(host:port)/database}, {@code mysql://}, {@code mariadb://} or their JDBC forms. */
    static DatabaseAddress mysql(String text) {
        Matcher go = GO.matcher(text);
        if (go.matches()) {
            String host = go.group(3).contains(":") ? go.group(3) : go.group(3) + ":3306";
            return new DatabaseAddress(
                    "jdbc:mariadb://" + host + "/" + go.group(4), go.group(1), new Secret(go.group(2)));
        }
        URI address = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        if (!("mysql".equals(address.getScheme()) || "mariadb".equals(address.getScheme()))
                || address.getHost() == null) {
            throw new IllegalArgumentException();
        }
        return of(address, "mariadb", 3306);
    }

    private static DatabaseAddress of(URI address, String kind, int usualPort) {
        String user = "";
        String password = "";
        String query = "";
        if (address.getRawUserInfo() != null) {
            String[] parts = address.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            password = parts.length > 1 ? decoded(parts[1]) : "";
        }
        if (address.getRawQuery() != null) {
            for (String pair : address.getRawQuery().split("&")) {
                if (pair.startsWith("user=")) {
                    user = decoded(pair.substring("user=".length()));
                } else if (pair.startsWith("password=")) {
                    password = decoded(pair.substring("password=".length()));
                } else {
                    query += (query.isEmpty() ? "?" : "&") + pair;
                }
            }
        }
        int port = address.getPort() < 0 ? usualPort : address.getPort();
        return new DatabaseAddress(
                "jdbc:" + kind + "://" + address.getHost() + ":" + port + address.getRawPath() + query,
                user,
                new Secret(password));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

package dev.centralita.web.security;

import dev.centralita.administration.access.AccessSettings;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Addresses of the old call-centre service that one name and password open.
 *
 * @param user an empty one opens nothing, just as an empty password
 */
record BasicRealm(String name, List<String> addresses, Secret user, Secret password) {

    private static final String SCHEME = "Basic ";

    static List<BasicRealm> of(Settings settings) {
        return List.of(
                realm("docs", settings, AccessSettings.DOC_USER, AccessSettings.DOC_PASSWD, "/docs/*", "/cron/*"),
                realm(
                        "grafana",
                        settings,
                        AccessSettings.GRAFANA_USER,
                        AccessSettings.GRAFANA_PASSWD,
                        "/grafana/*",
                        "/api/v1/grafana/*"),
                phones(settings));
    }

    /** Its name and password open commands of the interface as well: {@link PhonesProgram}. */
    static BasicRealm phones(Settings settings) {
        return realm("ami", settings, AccessSettings.APIREST_USER, AccessSettings.APIREST_PASSWD, "/ami/*");
    }

    private static BasicRealm realm(
            String name, Settings settings, Setting<String> user, Setting<Secret> password, String... addresses) {
        return new BasicRealm(
                name,
                List.of(addresses),
                new Secret(settings.find(user).orElse("")),
                settings.find(password).orElse(new Secret("")));
    }

    /** Whether the value of an {@code Authorization} header opens it; the password may hold colons. */
    boolean opensTo(String authorization) {
        if (!authorization.startsWith(SCHEME)) {
            return false;
        }
        String sent = decoded(authorization.substring(SCHEME.length()));
        int colon = sent.indexOf(':');
        if (colon < 0) {
            return false;
        }
        boolean isUser = user.matches(sent.substring(0, colon));
        boolean isPassword =
                password.matches(sent.substring(colon + 1)); // compared in any case: the same time for both
        return isUser && isPassword;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}

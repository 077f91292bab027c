package dev.centralita.administration.access;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** From where the hub is reached, how often, and with which fixed names and passwords. */
public class AccessSettings implements SettingsGroup {

    public static final Setting<List<URI>> CORS_ORIGINS = Setting.of(
                    "CORS_ORIGINS",
                    "origins parted by commas, as https://desk.example.com",
                    "Other sites whose pages may call the API from a browser; none without it.",
                    AccessSettings::origins)
            .inPlaceOf("live chat: ALLOWED_ORIGINS");

    public static final Setting<List<Network>> TRUSTED_PROXIES = Setting.of(
            "TRUSTED_PROXIES",
            "addresses or networks parted by commas, as 10.0.0.0/8,127.0.0.1",
            "The balancers in front, whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody else's are.",
            text -> words(text).map(Network::of).toList());

    public static final Setting<Integer> REQUEST_RATE = Setting.number(
                    "REQUEST_RATE", 1, 100_000, "How many requests a second one client may make in the long run.")
            .or("50");

    public static final Setting<Integer> REQUEST_BURST = Setting.number(
                    "REQUEST_BURST", 1, 1_000_000, "How many requests one client may make at once.")
            .or("200");

    public static final Setting<String> DOC_USER = Setting.text(
                    "DOC_USER", "Who may read /docs; without it nobody may.")
            .inPlaceOf("ired_callcenter: DOC_USER");
    public static final Setting<Secret> DOC_PASSWD =
            Setting.secret("DOC_PASSWD", "The password for it.").inPlaceOf("ired_callcenter: DOC_PASSWD");

    public static final Setting<String> GRAFANA_USER = Setting.text(
                    "GRAFANA_USER", "Who may read /grafana; without it nobody may.")
            .inPlaceOf("ired_callcenter: GRAFANA_USER");
    public static final Setting<Secret> GRAFANA_PASSWD =
            Setting.secret("GRAFANA_PASSWD", "The password for it.").inPlaceOf("ired_callcenter: GRAFANA_PASSWD");

    public static final Setting<String> APIREST_USER = Setting.text(
                    "APIREST_USER",
                    "Who may call /ami and command PBXs; without it nobody may, but for people and keys.")
            .inPlaceOf("ired_callcenter: APIREST_USER");
    public static final Setting<Secret> APIREST_PASSWD = Setting.secret("APIREST_PASSWD", "The password for it.")
            .inPlaceOf("ired_callcenter: APIREST_PASSWD", "ired_callcenter: APIRESTPASSWD");

    @Override
    public String title() {
        return "Access";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                CORS_ORIGINS,
                TRUSTED_PROXIES,
                REQUEST_RATE,
                REQUEST_BURST,
                DOC_USER,
                DOC_PASSWD,
                GRAFANA_USER,
                GRAFANA_PASSWD,
                APIREST_USER,
                APIREST_PASSWD);
    }

    @Override
    public List<String> contradictions(Settings settings) {
        return Stream.of(
                        halves(settings, DOC_USER, DOC_PASSWD),
                        halves(settings, GRAFANA_USER, GRAFANA_PASSWD),
                        halves(settings, APIREST_USER, APIREST_PASSWD))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> halves(Settings settings, Setting<String> user, Setting<Secret> password) {
        return settings.has(user) == settings.has(password)
                ? List.of()
                : List.of("only one of " + user.name() + " and " + password.name()
                        + " is set (expected: both or neither)");
    }

    private static List<URI> origins(String text) {
        List<URI> origins = words(text).map(URI::create).toList();
        if (!origins.stream().allMatch(AccessSettings::isOrigin)) {
            throw new IllegalArgumentException();
        }
        return origins;
    }

    private static boolean isOrigin(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() == null;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }
}

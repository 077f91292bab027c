package dev.centralita.integration.huggy;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach the Huggy account. */
public class HuggySettings implements SettingsGroup {

    static final Setting<URI> URL = Setting.address("HUGGY_URL", "Where Huggy's API is, its version included.")
            .or("https://api.huggy.app/v3");
    static final Setting<String> COMPANY_ID = Setting.of(
            "HUGGY_COMPANY_ID",
            "whole number",
            "The company to work for, where the key belongs to several.",
            HuggySettings::digits);
    static final Setting<Secret> API_KEY = Setting.token(
                    "HUGGY_API_KEY", "The access token of Huggy's API v3; without it everything about Huggy is off.")
            .inPlaceOf("FecharChatsHuggy: API_KEY");
    static final Setting<ZoneId> ZONE = Setting.zone(
                    "HUGGY_ZONE", "The time zone of the Huggy account: its times come without one.")
            .or("America/Sao_Paulo");
    static final Setting<Double> RATE = Setting.rate(
                    "HUGGY_RATE",
                    "How many requests a second Huggy gets at most; it gets fewer while it asks for fewer.")
            .or("1");
    static final Setting<Integer> CONCURRENCY = Setting.number(
                    "HUGGY_CONCURRENCY", 1, 64, "How many requests to Huggy may be under way at once.")
            .or("4");
    static final Setting<Integer> PAGE_LIMIT = Setting.number(
                    "HUGGY_PAGE_LIMIT", 1, 100_000, "How many pages of an agent's chats are read at most.")
            .or("500");
    static final Setting<Duration> CONNECT_LIMIT = Setting.duration(
                    "HUGGY_CONNECT_LIMIT", "How long a connection to Huggy may take.")
            .or("PT5S");
    static final Setting<Duration> ANSWER_LIMIT = Setting.duration(
                    "HUGGY_ANSWER_LIMIT", "How long a whole answer of Huggy may take.")
            .or("PT30S");
    static final Setting<Integer> ATTEMPTS = Setting.number(
                    "HUGGY_ATTEMPTS", 1, 20, "How often a request that fails is made, the first time included.")
            .or("4");
    static final Setting<Duration> LONGEST_WAIT = Setting.duration(
                    "HUGGY_LONGEST_WAIT", "The longest pause between two attempts, even if Huggy asks for more.")
            .or("PT1M");
    static final Setting<Duration> PATIENCE = Setting.duration(
                    "HUGGY_PATIENCE", "How long requests wait for a Huggy in trouble before they fail at once.")
            .or("PT2M");

    @Override
    public String title() {
        return "Huggy";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                API_KEY,
                URL,
                COMPANY_ID,
                ZONE,
                RATE,
                CONCURRENCY,
                PAGE_LIMIT,
                CONNECT_LIMIT,
                ANSWER_LIMIT,
                ATTEMPTS,
                LONGEST_WAIT,
                PATIENCE);
    }

    /** The address under which this account's chats are found. */
    static URI base(Settings settings) {
        String url = settings.get(URL).toString().replaceFirst("/+$", "");
        return URI.create(
                settings.find(COMPANY_ID).map(id -> url + "/companies/" + id).orElse(url));
    }

    static @Nullable Secret key(Settings settings) {
        return settings.find(API_KEY).orElse(null);
    }

    private static String digits(String text) {
        if (!text.strip().matches("\\d{1,19}")) {
            throw new IllegalArgumentException();
        }
        return text.strip();
    }
}

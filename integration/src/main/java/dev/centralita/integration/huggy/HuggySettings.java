package dev.centralita.integration.huggy;

import dev.centralita.integration.platform.CallSettings;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
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
    static final Setting<Integer> PAGE_LIMIT = Setting.number(
                    "HUGGY_PAGE_LIMIT", 1, 100_000, "How many pages of an agent's chats are read at most.")
            .or("500");
    static final CallSettings CALLS = new CallSettings("Huggy", "1", "4");

    @Override
    public String title() {
        return "Huggy";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(API_KEY, URL, COMPANY_ID, ZONE, PAGE_LIMIT));
        all.addAll(CALLS.all());
        return List.copyOf(all);
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

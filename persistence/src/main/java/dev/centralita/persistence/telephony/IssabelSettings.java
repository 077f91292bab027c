package dev.centralita.persistence.telephony;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** What the predecessor's readers of Issabel's tables expect. */
public final class IssabelSettings implements SettingsGroup {

    static final Setting<Boolean> TABLES = Setting.flag(
                    "ISSABEL_TABLES",
                    "Whether calls that agents place also go to Issabel's tables calls and current_calls, where these exist.")
            .or("true");

    static final Setting<String> AGENT_PREFIX = Setting.text(
                    "ISSABEL_AGENT_PREFIX", "What the extensions of those agents begin with.")
            .or("80");

    static final Setting<String> QUEUE = Setting.text(
                    "ISSABEL_QUEUE", "The queue that is noted with a call that is going on.")
            .or("8000");

    static final Setting<Integer> CAMPAIGN = Setting.number(
                    "ISSABEL_CAMPAIGN",
                    1,
                    Integer.MAX_VALUE,
                    "The campaign that calls are booked on; its row must exist.")
            .or("1");

    @Override
    public String title() {
        return "Issabel";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TABLES, AGENT_PREFIX, QUEUE, CAMPAIGN);
    }
}

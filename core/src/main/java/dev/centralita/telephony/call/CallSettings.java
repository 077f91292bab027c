package dev.centralita.telephony.call;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** How calls are recorded. */
public final class CallSettings implements SettingsGroup {

    static final Setting<Integer> MOST_UNWRITTEN = Setting.number(
                    "CALLS_UNWRITTEN_MAX",
                    1_000,
                    10_000_000,
                    "How many calls may wait in memory while their database is away; beyond that the PBX is heard no further.")
            .or("100000");

    @Override
    public String title() {
        return "Calls";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MOST_UNWRITTEN);
    }
}

package dev.centralita.telephony.indicator;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.time.Duration;
import java.util.List;

/** What counts as good service. */
public final class IndicatorSettings implements SettingsGroup {

    static final Setting<Duration> SERVICE_LEVEL = Setting.duration(
                    "SERVICE_LEVEL",
                    "Within this a call should be answered; calls of before a change keep their count.")
            .or("PT20S");

    static final Setting<Duration> SHORT_ABANDON = Setting.duration(
                    "SHORT_ABANDON", "A caller who gives up sooner counts neither for nor against the service level.")
            .or("PT5S");

    @Override
    public String title() {
        return "Indicators";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SERVICE_LEVEL, SHORT_ABANDON);
    }
}

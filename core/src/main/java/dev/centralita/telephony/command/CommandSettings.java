package dev.centralita.telephony.command;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.time.Duration;
import java.util.List;

/** How PBXs are told what to do. */
public final class CommandSettings implements SettingsGroup {

    static final Setting<String> CONTEXT = Setting.text(
                    "CALL_CONTEXT",
                    "The context of the dial plan in which numbers of placed and transferred calls are dialled.")
            .or("from-internal");

    static final Setting<Duration> RINGING = Setting.duration(
                    "CALL_RINGING", "How long the phone of whoever places a call may ring before they get their call.")
            .or("PT30S");

    static final Setting<Integer> RATE = Setting.number(
                    "CALL_RATE", 1, 10_000, "How many calls a minute one person or key may place.")
            .or("30");

    @Override
    public String title() {
        return "Commands";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(CONTEXT, RINGING, RATE);
    }
}

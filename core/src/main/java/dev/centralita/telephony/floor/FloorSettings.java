package dev.centralita.telephony.floor;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** What the floor cannot know by itself. */
public final class FloorSettings implements SettingsGroup {

    static final Setting<TrunkNames> TRUNKS = Setting.of(
            "TRUNKS",
            "devices as PBXs name them, with commas between them, as PJSIP/carrier,SIP/gsm-*",
            "The lines to the outside, * standing for any end of a name, all other devices being phones; without it every device"
                    + " that looks like no phone.",
            TrunkNames::list);

    @Override
    public String title() {
        return "Floor";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TRUNKS);
    }
}

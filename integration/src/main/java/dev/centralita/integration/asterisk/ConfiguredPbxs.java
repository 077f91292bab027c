package dev.centralita.integration.asterisk;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The PBXs that the settings name. */
@Dependent
class ConfiguredPbxs implements PbxDirectory {

    private final List<Pbx> pbxs;
    private final List<String> eventClasses;

    @Inject
    ConfiguredPbxs(Settings settings) {
        this.pbxs = AsteriskSettings.pbxsIn(settings);
        this.eventClasses = settings.get(AsteriskSettings.EVENTS);
    }

    @Override
    public List<Pbx> all() {
        return pbxs;
    }

    @Override
    public List<String> eventClasses() {
        return eventClasses;
    }
}

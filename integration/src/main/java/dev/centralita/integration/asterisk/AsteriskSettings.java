package dev.centralita.integration.asterisk;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import java.util.List;

/** One PBX by three variables, as the predecessor had it, or any number of them in a single one. */
public class AsteriskSettings implements SettingsGroup {

    private static final PbxName THE_ONLY_ONE = new PbxName("asterisk");

    static final Setting<PbxAddress> SERVER = Setting.of(
                    "AMI_SERVER",
                    PbxAddress.EXPECTED,
                    "The PBX's manager interface; unset, telephony is off.",
                    PbxAddress::of)
            .inPlaceOf("call centre: AMI_SERVER");

    static final Setting<String> USER =
            Setting.text("AMI_USER", "The manager user.").inPlaceOf("call centre: AMI_USER");

    static final Setting<Secret> PASSWORD =
            Setting.secret("AMI_PASSWORD", "The manager user's secret.").inPlaceOf("call centre: AMI_PASSWD");

    static final Setting<List<PbxLogin>> PBXS = Setting.of(
                    "AMI_PBXS",
                    PbxLogin.EXPECTED,
                    "Several PBXs, in place of AMI_SERVER, AMI_USER and AMI_PASSWORD.",
                    PbxLogin::list)
            .masked();

    static final Setting<Pbx.Proof> LOGIN = Setting.choice(
                    "AMI_LOGIN",
                    Pbx.Proof.class,
                    "Whether a login sends the secret itself or a digest that answers the PBX's challenge.")
            .or("md5");

    static final Setting<List<String>> EVENTS = Setting.of(
                    "AMI_EVENTS",
                    "classes with commas between them, system, call and agent among them",
                    "The classes of events to hear; dialplan tells the file of a recording, at five times the traffic.",
                    AsteriskSettings::classes)
            .or(String.join(",", PbxDirectory.NEEDED_CLASSES));

    @Override
    public String title() {
        return "Asterisk";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SERVER, USER, PASSWORD, PBXS, LOGIN, EVENTS);
    }

    @Override
    public List<String> contradictions(Settings settings) {
        boolean hasOne = settings.has(SERVER);
        if (hasOne && settings.has(PBXS)) {
            return List.of("AMI_SERVER and AMI_PBXS are both set (expected: one of them)");
        }
        if (hasOne && !(settings.has(USER) && settings.has(PASSWORD))) {
            return List.of("AMI_SERVER is set without AMI_USER or AMI_PASSWORD (expected: all three, or none)");
        }
        return List.of();
    }

    private static List<String> classes(String text) {
        List<String> classes = List.of(text.split(","));
        boolean areNames = classes.stream().allMatch(name -> name.matches("[a-z]+"));
        if (!areNames || !classes.containsAll(PbxDirectory.NEEDED_CLASSES)) {
            throw new IllegalArgumentException("classes of events: \"" + text + "\" (expected: system,call,agent,…)");
        }
        return classes;
    }

    static List<Pbx> pbxsIn(Settings settings) {
        Pbx.Proof proof = settings.get(LOGIN);
        return settings
                .find(SERVER)
                .map(server -> new PbxLogin(THE_ONLY_ONE, server, settings.get(USER), settings.get(PASSWORD)))
                .map(List::of)
                .or(() -> settings.find(PBXS))
                .orElse(List.of())
                .stream()
                .map(login -> login.toPbx(proof))
                .toList();
    }
}

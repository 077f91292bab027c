package dev.centralita.integration.asterisk;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.shared.Sentence;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Whether every PBX is heard; looks at what the listener saw and dials nobody. */
@Dependent
class AsteriskProbe implements HealthProbe {

    private final WatchPbxs watch;

    @Inject
    AsteriskProbe(WatchPbxs watch) {
        this.watch = watch;
    }

    @Override
    public String part() {
        return "asterisk";
    }

    @Override
    public PartHealth look() {
        List<PbxState> pbxs = watch.all();
        if (pbxs.isEmpty()) {
            return PartHealth.off(Sentence.of("not-set", "{setting} is not set", Map.of("setting", "AMI_SERVER")));
        }
        Sentence seen =
                Sentence.joined(pbxs.stream().map(AsteriskProbe::sentence).toList());
        boolean isUp = pbxs.stream().allMatch(pbx -> pbx.line() == PbxLine.UP);
        return isUp ? PartHealth.up(seen) : PartHealth.down(seen);
    }

    private static Sentence sentence(PbxState state) {
        return Sentence.of("pbx-seen", "{pbx}: {seen}", Map.of("pbx", state.pbx(), "seen", state.explanation()));
    }
}

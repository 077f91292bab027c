package dev.centralita.web.telephony.grafana;

import dev.centralita.web.request.Words;
import dev.centralita.web.telephony.FloorJson;
import dev.centralita.web.telephony.FloorPicture;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The floor of this moment, of one PBX or of all, as lists without lists in them. */
@Dependent
public class FloorTables {

    private static final Comparator<QueueNowJson> BY_NEED = Comparator.comparing(
                    (QueueNowJson queue) -> queue.attention().equals(Words.of(Attention.NOBODY)))
            .thenComparing(queue -> queue.longestWait() / queue.target())
            .thenComparing(QueueNowJson::waiting)
            .reversed()
            .thenComparing(QueueNowJson::queue);

    private final FloorPicture picture;

    @Inject
    public FloorTables(FloorPicture picture) {
        this.picture = picture;
    }

    /** Those that need somebody first; the zone says whose day the counts are of. */
    List<QueueNowJson> queues(@Nullable String pbx, ZoneId zone) {
        FloorJson floor = now(pbx, zone);
        return floor.queues().stream()
                .map(queue -> QueueNowJson.of(queue, floor.at()))
                .sorted(BY_NEED)
                .toList();
    }

    /** Whoever has waited longest first. */
    List<CallerNowJson> callers(@Nullable String pbx) {
        FloorJson floor = now(pbx, ZoneOffset.UTC);
        return floor.queues().stream()
                .flatMap(queue -> queue.callers().stream().map(caller -> CallerNowJson.of(queue, caller, floor.at())))
                .sorted(Comparator.comparing(CallerNowJson::since))
                .toList();
    }

    List<AgentNowJson> agents(@Nullable String pbx) {
        FloorJson floor = now(pbx, ZoneOffset.UTC);
        return floor.agents().stream()
                .map(agent -> AgentNowJson.of(agent, floor.at()))
                .toList();
    }

    List<ExtensionNowJson> extensions(@Nullable String pbx) {
        FloorJson floor = now(pbx, ZoneOffset.UTC);
        return floor.extensions().stream()
                .map(extension -> ExtensionNowJson.of(extension, floor.at()))
                .toList();
    }

    List<TrunkNowJson> trunks(@Nullable String pbx) {
        FloorJson floor = now(pbx, ZoneOffset.UTC);
        return floor.trunks().stream()
                .map(trunk -> TrunkNowJson.of(trunk, floor.at()))
                .toList();
    }

    List<PbxNowJson> pbxs(@Nullable String pbx) {
        FloorJson floor = now(pbx, ZoneOffset.UTC);
        return floor.pbxs().stream()
                .map(line -> PbxNowJson.of(line, floor.at()))
                .toList();
    }

    List<LineChangeJson> lineChanges(@Nullable String pbx) {
        return pbxs(pbx).stream().map(LineChangeJson::of).toList();
    }

    private FloorJson now(@Nullable String pbx, ZoneId zone) {
        FloorJson floor = picture.now(zone);
        return pbx == null ? floor : floor.at(pbx);
    }
}

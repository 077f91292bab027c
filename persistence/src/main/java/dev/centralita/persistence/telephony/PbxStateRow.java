package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.SentenceJson;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pbx_state")
class PbxStateRow {

    private static final int LONGEST_EXPLANATION = 300;

    @Id
    private String pbx;

    private String line;

    @Convert(converter = UtcMoment.class)
    private Instant since;

    private @Nullable String version;

    @Column(name = "last_event_at")
    @Convert(converter = UtcMoment.class)
    private @Nullable Instant lastEventAt;

    private String explanation;

    @Column(name = "explanation_said")
    private @Nullable String said;

    @SuppressWarnings("NullAway.Init")
    protected PbxStateRow() {}

    PbxStateRow(PbxState state) {
        pbx = state.pbx().value();
        line = state.line().name();
        since = state.since();
        version = state.version();
        lastEventAt = state.lastEventAt();
        String english = state.explanation().toString();
        boolean isTooLong = english.length() > LONGEST_EXPLANATION;
        explanation = isTooLong ? english.substring(0, LONGEST_EXPLANATION) : english;
        said = isTooLong ? null : SentenceJson.write(state.explanation());
    }

    PbxState toState() {
        return new PbxState(
                new PbxName(pbx),
                PbxLine.valueOf(line),
                since,
                version,
                lastEventAt,
                SentenceJson.read(said, explanation));
    }
}

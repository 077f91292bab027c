package dev.centralita.web.telephony.grafana;

import java.time.Instant;

/** Since when the line to a PBX stands as it does, as an annotation. */
public record LineChangeJson(Instant time, String title, String text, String tags) {

    static LineChangeJson of(PbxNowJson pbx) {
        return new LineChangeJson(pbx.since(), pbx.pbx(), pbx.pbx() + ": " + pbx.state(), pbx.state());
    }

    boolean isIn(RangeJson range) {
        return (range.from() == null || !time.isBefore(range.from()))
                && (range.to() == null || !time.isAfter(range.to()));
    }
}

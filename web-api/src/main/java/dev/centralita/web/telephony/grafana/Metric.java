package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.IndicatorJson;
import java.util.List;

/** What a panel can show. */
enum Metric {
    QUEUES("Queues this moment", QueueNowJson.class),
    CALLERS("Waiting callers", CallerNowJson.class),
    AGENTS("Agents this moment", AgentNowJson.class),
    EXTENSIONS("Extensions this moment", ExtensionNowJson.class),
    TRUNKS("Lines to the outside this moment", TrunkNowJson.class),
    PBXS("PBXs and their lines", PbxNowJson.class),
    LINE_CHANGES("Since when lines stand as they do, for annotations", LineChangeJson.class),
    INDICATORS("Figures of a time", IndicatorJson.class);

    private final String label;
    private final Class<? extends Record> row;

    Metric(String label, Class<? extends Record> row) {
        this.label = label;
        this.row = row;
    }

    String label() {
        return label;
    }

    List<Choice> choices() {
        return switch (this) {
            case QUEUES -> List.of(Choice.PBX, Choice.ZONE);
            case INDICATORS -> List.of(Choice.values());
            default -> List.of(Choice.PBX);
        };
    }

    /** The columns that hold numbers. */
    List<String> figures() {
        return TableJson.columnsOf(row).stream()
                .filter(ColumnJson::isNumber)
                .map(ColumnJson::text)
                .toList();
    }
}

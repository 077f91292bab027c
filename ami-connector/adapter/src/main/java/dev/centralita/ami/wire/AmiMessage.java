package dev.centralita.ami.wire;

import java.util.List;
import java.util.Map;

/**
 * One message: headers in lower case, each with all its values, because Asterisk repeats some.
 *
 * @param bytes that it takes in memory, roughly
 */
public record AmiMessage(Map<String, List<String>> headers, int bytes) {

    public boolean isEvent() {
        return headers.containsKey("event");
    }

    public boolean isAnswerTo(String actionId) {
        return headers.containsKey("response") && first("actionid").equals(actionId);
    }

    public boolean isSuccess() {
        return first("response").equalsIgnoreCase("Success");
    }

    /** The first value, or an empty text where there is none: Asterisk makes no difference between the two. */
    public String first(String header) {
        List<String> values = headers.get(header);
        return values == null ? "" : values.get(0);
    }
}

package dev.centralita.web.telephony.grafana;

/** A column that filters of a dashboard may name. */
public record TagKeyJson(String type, String text) {

    static TagKeyJson of(Listed listed) {
        return new TagKeyJson("string", listed.word());
    }
}

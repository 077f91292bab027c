package dev.centralita.web.telephony.grafana;

/** One of the things that can be chosen. */
public record OptionJson(String label, String value) {

    static OptionJson of(String value) {
        return new OptionJson(value, value);
    }
}

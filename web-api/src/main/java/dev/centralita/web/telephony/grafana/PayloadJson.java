package dev.centralita.web.telephony.grafana;

/**
 * A choice in the editor of a panel, where a dashboard's variable may be typed in too.
 *
 * @param type {@code select}, whose options the editor asks for, or {@code input}
 */
public record PayloadJson(String label, String name, String type, String placeholder) {

    static PayloadJson of(Choice choice) {
        return choice == Choice.ZONE
                ? new PayloadJson(choice.label(), choice.word(), "input", "${__timezone}")
                : new PayloadJson(choice.label(), choice.word(), "select", "");
    }
}

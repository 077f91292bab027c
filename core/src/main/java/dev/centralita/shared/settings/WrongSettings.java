package dev.centralita.shared.settings;

import java.util.List;

/** Settings that stop the start; the message names each of them and what was expected. */
public class WrongSettings extends IllegalStateException {

    private final transient List<String> problems;

    public WrongSettings(List<String> problems) {
        super("wrong settings: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}

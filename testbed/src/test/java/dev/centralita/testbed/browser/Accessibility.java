package dev.centralita.testbed.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds wrong on the page that is shown, by WCAG 2.2 AA and its own best practices. */
public final class Accessibility {

    private static final String AXE = script();
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run({
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                resultTypes: ["violations"],
            }).then(
                ({ violations, passes }) => done([String(passes.length)].concat(violations.map(one =>
                    `${one.id} at ${one.nodes.map(node => node.target.join(" ")).join(", ")}: ${one.nodes[0].failureSummary}`))),
                problem => done(["0", String(problem)]));
            """;

    private Accessibility() {}

    /** Empty where nothing is wrong; an axe that looked at nothing is an error. */
    public static List<String> faultsOn(Browser browser) {
        browser.run(AXE + "; window.axe = axe;");
        List<String> answer = Stream.of(browser.runToTheEnd(FINDINGS))
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .toList();
        if (answer.get(0).equals("0")) {
            throw new IllegalStateException("axe checked nothing: " + answer);
        }
        return answer.subList(1, answer.size());
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                throw new IllegalStateException("/axe.min.js: not on the class path (expected: in axe-core's jar)");
            }
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

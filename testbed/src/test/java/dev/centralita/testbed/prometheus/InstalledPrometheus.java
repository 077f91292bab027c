package dev.centralita.testbed.prometheus;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where Prometheus is not installed its tests are skipped and say so; in CI they fail. */
public final class InstalledPrometheus implements ExecutionCondition {

    static final Path SERVER = Path.of("/usr/bin/prometheus");
    static final Path TOOL = Path.of("/usr/bin/promtool");

    private static final String MISSING =
            "no Prometheus: " + SERVER + " or " + TOOL + " is missing (apt-get install prometheus)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Files.isExecutable(SERVER) && Files.isExecutable(TOOL)) {
            return ConditionEvaluationResult.enabled("Prometheus is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}

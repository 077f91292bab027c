package dev.centralita.testbed.prometheus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The alerts in {@code docker/prometheus}. */
public final class ShippedRules {

    public static final Path FOLDER = Path.of("../docker/prometheus");

    static final Path RULES = FOLDER.resolve("rules/centralita.yml");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.+)$");
    private static final Pattern METRIC = Pattern.compile("\\b(?:centralita|jvm|hikaricp|http|process|system)_[a-z_]+");

    private ShippedRules() {}

    /** Every figure that an alert looks at. */
    public static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        EXPRESSION
                .matcher(Files.readString(RULES))
                .results()
                .forEach(expression -> metrics.addAll(metricsIn(expression.group(1))));
        return metrics;
    }

    /** The figures that an expression of PromQL names. */
    public static Set<String> metricsIn(String expression) {
        return METRIC.matcher(expression)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

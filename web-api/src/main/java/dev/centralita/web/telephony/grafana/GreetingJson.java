package dev.centralita.web.telephony.grafana;

import java.util.List;

/** The answer to a test of the connection. */
public record GreetingJson(String application, List<String> metrics) {}

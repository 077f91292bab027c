package dev.centralita.web.telephony.grafana;

/** A value of a filter's column. */
public record TagValueJson(String text) {}

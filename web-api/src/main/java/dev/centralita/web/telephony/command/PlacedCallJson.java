package dev.centralita.web.telephony.command;

/** A call that was placed, by the names under which it will be found among the calls. */
public record PlacedCallJson(String pbx, String id) {}

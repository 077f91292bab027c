package dev.centralita.web;

import java.util.List;

/** The addresses of the old call-centre service, whose callers know its answers and no others. */
public final class CallCentreAddress {

    private static final List<String> BEGINNINGS = List.of("/ami/", "/cron/", "/grafana/");

    private CallCentreAddress() {}

    public static boolean isOne(String address) {
        return BEGINNINGS.stream().anyMatch(address::startsWith);
    }
}

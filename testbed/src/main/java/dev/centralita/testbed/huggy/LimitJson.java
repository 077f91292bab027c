package dev.centralita.testbed.huggy;

/** What is permitted. */
public record LimitJson(double perSecond, int store, boolean tellsWhen) {
    Limit limit() {
        return new Limit(perSecond, store, tellsWhen);
    }
}

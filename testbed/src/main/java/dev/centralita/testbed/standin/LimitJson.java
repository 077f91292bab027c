package dev.centralita.testbed.standin;

/** What is permitted. */
public record LimitJson(double perSecond, int store, boolean tellsWhen) {
    public Limit limit() {
        return new Limit(perSecond, store, tellsWhen);
    }
}

package dev.centralita.telephony.call;

/**
 * What came of holding books against what was heard.
 *
 * @param rebuilt calls of which nothing had been heard
 * @param completed calls of which a part had been heard
 * @param unsettled calls that are still up, or wait to be written, and should be held against the books once more
 */
public record Completion(int rebuilt, int completed, int unsettled) {

    public static final Completion NOTHING = new Completion(0, 0, 0);

    Completion plus(Completion other) {
        return new Completion(rebuilt + other.rebuilt, completed + other.completed, unsettled + other.unsettled);
    }
}

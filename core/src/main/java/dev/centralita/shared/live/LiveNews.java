package dev.centralita.shared.live;

/**
 * The latest about one thing.
 *
 * @param topic what sort of thing: {@code run}, {@code job}, {@code health}, {@code closing}
 * @param key which one; later news of the same one take the place of earlier ones that were not sent yet
 * @param value the thing as it is now
 */
public record LiveNews(String topic, String key, Object value) {

    /** The topic without a thing: somebody is there. */
    public static final String BEAT = "beat";

    public static LiveNews beat() {
        return new LiveNews(BEAT, BEAT, BEAT);
    }
}

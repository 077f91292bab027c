package dev.centralita.administration.job;

/**
 * How much a run may do before somebody must look.
 *
 * @param limit the highest number of items one run acts on; the rest is for the next
 * @param stopAbove a run that means to act on more is held; 0 for no such line
 * @param surgeFactor a run that means to act on so many times what is usual is held; 0 for no such line
 */
public record Caution(int limit, int stopAbove, int surgeFactor) {

    public static final Caution USUAL = new Caution(5000, 0, 5);

    public Caution {
        requireWithin("limit", limit, 1, 1_000_000);
        requireWithin("stopAbove", stopAbove, 0, 1_000_000);
        requireWithin("surgeFactor", surgeFactor, 0, 1000);
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}

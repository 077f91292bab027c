package dev.centralita.housekeeping.closing;

/** Who watches a run, and may stop it. Every method may be called from several threads at once. */
public interface ClosingWitness {

    /** A part of the work begins: {@code collecting} or {@code closing}, with so many steps. */
    void begins(String phase, int steps);

    /** One more step is done. */
    void advances();

    void decided(Decision decision);

    /** Told before the first is closed; comes back only if so many may be, and throws if a person must look first. */
    void announces(int conversations);

    /** True once the conversation at hand must be the last. */
    boolean shouldStop();
}

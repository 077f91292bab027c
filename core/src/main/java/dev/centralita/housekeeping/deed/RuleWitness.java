package dev.centralita.housekeeping.deed;

/** Who watches a run, and may stop it. Every method may be called from several threads at once. */
public interface RuleWitness {

    /** A part of the work begins: {@code collecting} or {@code acting}, with so many steps. */
    void begins(String phase, int steps);

    /** One more step is done. */
    void advances();

    void decided(Finding finding);

    /** Told before the first act; comes back only if so many may be touched, and throws if a person must look first. */
    void announces(int conversations);

    /** True once the conversation at hand must be the last. */
    boolean shouldStop();
}

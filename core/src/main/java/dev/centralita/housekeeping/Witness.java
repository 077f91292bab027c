package dev.centralita.housekeeping;

/** Who watches a run, and may stop it. Every method may be called from several threads at once. */
public interface Witness {

    /** A part of the work begins, by the word for it, with so many steps: {@code collecting}, {@code acting}. */
    void begins(String phase, int steps);

    /** One more step is done. */
    void advances();

    /** Told before the first act; comes back only if so many may be touched, and throws if a person must look first. */
    void announces(int conversations);

    /** True once the conversation at hand must be the last. */
    boolean shouldStop();
}

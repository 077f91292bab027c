package dev.centralita.shared;

/** A failure that tells in any language what happened. */
public interface Explained {

    Sentence why();
}

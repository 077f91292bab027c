package dev.centralita.housekeeping.rule;

import java.time.Instant;

/**
 * Something said in a conversation, without its words.
 *
 * @param message the desk's number of the message; it decides between equal moments
 */
public record Utterance(Speaker speaker, long message, Instant at) implements Comparable<Utterance> {

    @Override
    public int compareTo(Utterance other) {
        int byMoment = at.compareTo(other.at);
        return byMoment != 0 ? byMoment : Long.compare(message, other.message);
    }
}

package dev.centralita.shared;

import java.util.Map;

/** Something that happened and that others may want to know; the audit keeps every one. */
public interface DomainEvent {

    /** The act in dotted words, past tense last: {@code job.paused}, {@code user.signed-in}. */
    String what();

    /** The thing it happened to: a job's name, a conversation's id. */
    String about();

    Actor by();

    /** What else is worth keeping; never a secret, a message text or a telephone number. */
    Map<String, String> details();
}

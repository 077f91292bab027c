package dev.centralita.testbed.huggy;

import java.time.Instant;

/** One chat closed at somebody's request, with what they sent. */
public record Closing(Chat chat, Instant at, long tabulation, String comment, boolean asksForFeedback) {}

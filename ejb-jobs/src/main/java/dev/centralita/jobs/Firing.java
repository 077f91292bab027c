package dev.centralita.jobs;

import java.io.Serializable;
import java.time.Instant;

/** The moment a timer stands for, by the schedule rather than by when the server found time for it. */
record Firing(String job, Instant scheduledFor) implements Serializable {}

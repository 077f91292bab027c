package dev.centralita.ami.session;

import dev.centralita.ami.AmiEvent;

/**
 * An event as it came off the wire.
 *
 * @param bytes that it takes in memory, roughly
 */
public record Heard(AmiEvent event, int bytes) {}

package dev.centralita.telephony.pbx;

import java.util.UUID;

/**
 * A node's hold on a PBX.
 *
 * @param renewal how often it was taken or renewed, so that two looks tell whether anything happened between them
 * @param isOver whether its term has ended, by the clock of the place where it is kept
 */
public record PbxLease(UUID node, long renewal, boolean isOver) {}

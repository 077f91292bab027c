package dev.centralita.housekeeping;

/**
 * The platform's word that a conversation is closed.
 *
 * @param httpStatus the status of the answer, for the operator's table
 * @param wasClosedBefore true where somebody else had closed it
 */
public record ClosingReceipt(int httpStatus, boolean wasClosedBefore) {}

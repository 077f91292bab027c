package dev.centralita.housekeeping.rule;

/**
 * The platform's word on an act that is done.
 *
 * @param httpStatus the status of its answer
 * @param changed whether the act was what made it so; false where the conversation was like that before
 */
public record ActReceipt(int httpStatus, boolean changed) {}

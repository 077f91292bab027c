package dev.centralita.telephony.command;

/**
 * A call that was placed: the phone was picked up, and the number is being dialled.
 *
 * @param id of the phone's channel, which is the linked id of the call as well
 */
public record PlacedCall(String id) {}

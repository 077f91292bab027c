package dev.centralita.telephony.attendance;

/**
 * Somebody's service for a queue.
 *
 * @param queue empty for all of their queues together
 */
public record Duty(String agent, String queue) {

    static final String ALL_QUEUES = "";
}

package dev.centralita.telephony.call;

/**
 * Somebody who takes calls of a queue.
 *
 * @param interfaceName where the queue rings: {@code PJSIP/203}, {@code Local/204@from-queue/n}
 */
public record Member(String name, String interfaceName) {}

/** The monitoring that we ship, tried with a real Prometheus. */
@org.jspecify.annotations.NullMarked
package dev.centralita.testbed.prometheus;

package dev.centralita.integration.asterisk.book;

import java.time.Instant;

/** Where what the queue log says of a channel belongs among all that happened in the same second. */
interface QueuePlaces {

    int ofCaller(String channel, Instant at);

    int ofMember(String channel, Instant at);
}

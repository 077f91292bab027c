package dev.centralita.testbed.chatwoot;

/** Learns what happened, once it is stored. */
interface News {

    void message(long message);

    void changed(long conversation, String event);
}

package dev.centralita.testbed.huggy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Customers who write again at the worst moment: after their chat was listed, just before somebody looks at it. */
final class Customers {

    private final Chats chats;
    private final Set<Long> whoWrote = ConcurrentHashMap.newKeySet();
    private volatile double share;

    Customers(Chats chats) {
        this.chats = chats;
    }

    /** How many of the chats are written to, from 0 to 1; always the same ones. */
    void writeAgain(double inSo) {
        share = inSo;
        whoWrote.clear();
    }

    boolean willWriteAgain(long chat) {
        return Math.floorMod(chat * 2_654_435_761L, 10_000L) < share * 10_000;
    }

    void noticeLookAt(long chat) {
        if (willWriteAgain(chat) && whoWrote.add(chat)) {
            chats.customerWrites(chat);
        }
    }
}

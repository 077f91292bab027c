package dev.centralita.ami.inbound;

import dev.centralita.ami.session.AmiSession;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** One PBX of an activation: who listens to it, and where what was heard waits. */
record Line(String pbx, AmiSession session, WaitingRoom room, AtomicBoolean isUnknown) {

    private static final System.Logger log = System.getLogger(Line.class.getName());

    Line(String pbx, AmiSession session, WaitingRoom room) {
        this(pbx, session, room, new AtomicBoolean());
    }

    /** A question that cannot be answered changes nothing: whoever listens goes on. */
    void askForTurn(EventDelivery delivery) {
        try {
            boolean isOurs = delivery.claims(pbx);
            isUnknown.set(false);
            session.mayListen(isOurs);
            if (isOurs) {
                delivery.tellBacklog(pbx, room.waiting(), room.bytes());
            }
        } catch (Exception unanswered) {
            boolean isFirst = isUnknown.compareAndSet(false, true);
            log.log(isFirst ? Level.WARNING : Level.DEBUG, "whose turn " + pbx + " is cannot be told now", unanswered);
        }
    }

    void close() {
        session.stop();
        room.close();
    }
}

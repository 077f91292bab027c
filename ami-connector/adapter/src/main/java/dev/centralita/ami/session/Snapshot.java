package dev.centralita.ami.session;

import dev.centralita.ami.wire.AmiMessage;
import dev.centralita.ami.wire.PlainAction;
import java.io.IOException;
import java.util.List;

/**
 * Asks once in a conversation how everything stands. A PBX lets us in before it has booted, and then knows nothing of
 * its queues and phones; an event filter at its side may hide that it has booted.
 */
final class Snapshot {

    /** So many events without the one that we wait for, and a filter hides it. */
    private static final int ENOUGH_HEARD = 200;

    private final List<String> actions;
    private final AmiConversation conversation;
    private int heard;
    private boolean isAsked;

    Snapshot(List<String> actions, AmiConversation conversation) {
        this.actions = actions;
        this.conversation = conversation;
    }

    void afterHearing(AmiMessage event) throws IOException {
        heard++;
        if (event.first("event").equals("FullyBooted") || heard == ENOUGH_HEARD) {
            askOnce();
        }
    }

    void afterSilence() throws IOException {
        askOnce();
    }

    private void askOnce() throws IOException {
        if (!isAsked) {
            isAsked = true;
            for (String action : actions) {
                conversation.say(new PlainAction(action));
            }
        }
    }
}

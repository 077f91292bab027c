package dev.centralita.ami.outbound;

import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome;
import dev.centralita.ami.AmiCallOutcome.Answer;
import dev.centralita.ami.wire.AmiMessage;
import org.asteriskjava.manager.action.AtxferAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.jspecify.annotations.Nullable;

/** What we tell a PBX, in asterisk-java's words. */
final class Actions {

    private static final int FIRST_STEP = 1;

    private Actions() {}

    static ManagerAction of(AmiAction action) {
        if (action instanceof AmiAction.HangUp it) {
            return new HangupAction(it.channel());
        } else if (action instanceof AmiAction.Redirect it) {
            return new RedirectAction(it.channel(), it.context(), it.extension(), FIRST_STEP);
        } else if (action instanceof AmiAction.AttendedTransfer it) {
            return new AtxferAction(it.channel(), it.context(), it.extension(), FIRST_STEP);
        } else if (action instanceof AmiAction.PauseMember it) {
            return rest(it.interfaceName(), it.queue(), true, it.reason());
        } else if (action instanceof AmiAction.ResumeMember it) {
            return rest(it.interfaceName(), it.queue(), false, null);
        } else if (action instanceof AmiAction.AddMember it) {
            QueueAddAction add = new QueueAddAction(it.queue(), it.interfaceName(), it.penalty());
            add.setMemberName(it.name());
            return add;
        } else if (action instanceof AmiAction.RemoveMember it) {
            return new QueueRemoveAction(it.queue(), it.interfaceName());
        }
        throw new IllegalArgumentException("action: " + action + " (expected: one that is known here)");
    }

    static OriginateAction of(AmiCall call) {
        OriginateAction action = new OriginateAction();
        action.setChannel(call.channel());
        action.setContext(call.context());
        action.setExten(call.extension());
        action.setPriority(FIRST_STEP);
        action.setCallerId(call.callerId());
        action.setTimeout(call.ringing().toMillis());
        action.setAsync(true);
        return action;
    }

    static AmiCallOutcome outcome(AmiMessage told) {
        Answer answer = switch (told.first("reason")) {
            case "4" -> Answer.PICKED_UP;
            case "3" -> Answer.NOT_PICKED_UP;
            case "5" -> Answer.BUSY;
            default -> told.isSuccess() ? Answer.PICKED_UP : Answer.NOT_REACHED;
        };
        return new AmiCallOutcome(answer, answer == Answer.PICKED_UP ? told.first("uniqueid") : "");
    }

    private static QueuePauseAction rest(
            String interfaceName, @Nullable String queue, boolean isPaused, @Nullable String reason) {
        QueuePauseAction pause = new QueuePauseAction(interfaceName, isPaused);
        pause.setQueue(queue);
        pause.setReason(reason);
        return pause;
    }
}

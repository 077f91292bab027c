package dev.centralita.telephony.command;

import dev.centralita.shared.Actor;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Has a call go on with somebody else. */
@Dependent
public class TransferCall {

    private final Switchboard switchboard;
    private final GiveCommand give;
    private final String context;

    @Inject
    public TransferCall(Switchboard switchboard, GiveCommand give, Settings settings) {
        this.switchboard = switchboard;
        this.give = give;
        this.context = settings.get(CommandSettings.CONTEXT);
    }

    /** The channel itself moves, without asking who is there. */
    public void blindly(PbxName pbx, ChannelName moved, DialledNumber to, Actor by) {
        give.to(
                pbx,
                CommandEvent.of("call.transferred", moved, by).with("way", "blind"),
                told -> switchboard.sendOn(told, moved, context, to));
    }

    /** The channel's holder speaks with the number first, and by hanging up hands over whom they talked to. */
    public void attended(PbxName pbx, ChannelName holder, DialledNumber to, Actor by) {
        give.to(
                pbx,
                CommandEvent.of("call.transferred", holder, by).with("way", "attended"),
                told -> switchboard.consult(told, holder, context, to));
    }
}

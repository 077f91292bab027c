package dev.centralita.telephony.command;

import dev.centralita.shared.Actor;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** Rings somebody's phone and dials a number for them once they picked it up. */
@Dependent
public class PlaceCall {

    private final Switchboard switchboard;
    private final FindPhone findPhone;
    private final GiveCommand give;
    private final CallsInHand inHand;
    private final String context;
    private final Duration ringing;

    @Inject
    public PlaceCall(
            Switchboard switchboard, FindPhone findPhone, GiveCommand give, CallsInHand inHand, Settings settings) {
        this.switchboard = switchboard;
        this.findPhone = findPhone;
        this.give = give;
        this.inHand = inHand;
        this.context = settings.get(CommandSettings.CONTEXT);
        this.ringing = settings.get(CommandSettings.RINGING);
    }

    public PlacedCall from(PbxName pbx, DeskPhone phone, DialledNumber number, Actor by) {
        return give.answering(
                pbx,
                CommandEvent.of("call.placed", phone, by),
                told -> inHand.during(by.name(), () -> place(told, phone.station(), number)));
    }

    private PlacedCall place(Pbx pbx, Station phone, DialledNumber number) {
        return switchboard.place(pbx, findPhone.of(pbx, phone), phone.extension(), context, number, ringing);
    }
}

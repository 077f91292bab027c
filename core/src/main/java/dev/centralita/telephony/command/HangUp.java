package dev.centralita.telephony.command;

import dev.centralita.shared.Actor;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;

/** Ends one channel, and none beside it. */
@Dependent
public class HangUp {

    /** Who talks and has another caller on hold talks with the younger one. */
    private static final Comparator<Sighting> AT_WORK =
            Comparator.comparing((Sighting seen) -> !seen.channel().isUp()).thenComparing(Sighting::age);

    private final Switchboard switchboard;
    private final GiveCommand give;

    @Inject
    public HangUp(Switchboard switchboard, GiveCommand give) {
        this.switchboard = switchboard;
        this.give = give;
    }

    public void channel(PbxName pbx, ChannelName channel, Actor by) {
        give.to(pbx, CommandEvent.of("call.hung-up", channel, by), told -> switchboard.hangUp(told, channel));
    }

    /** What the phone of an extension is busy with at the first PBX. */
    public void extension(String extension, Actor by) {
        give.toFirst(CommandEvent.of("call.hung-up", extension, by), "channel", told -> {
            ChannelName busy = busy(told, extension);
            switchboard.hangUp(told, busy);
            return busy;
        });
    }

    private ChannelName busy(Pbx pbx, String extension) {
        return switchboard.channels(pbx).stream()
                .filter(seen -> seen.channel().isPhoneOf(extension))
                .min(AT_WORK)
                .map(seen -> new ChannelName(seen.channel().name()))
                .orElseThrow(() -> new CommandFailed(Refusal.NO_SUCH_CHANNEL, extension + " is in no call"));
    }
}

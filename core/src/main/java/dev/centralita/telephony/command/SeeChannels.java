package dev.centralita.telephony.command;

import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.Sighting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Looks which channels of a call are up this moment, so that one can be named in a command. */
@Dependent
public class SeeChannels {

    private final Switchboard switchboard;
    private final GiveCommand give;

    @Inject
    public SeeChannels(Switchboard switchboard, GiveCommand give) {
        this.switchboard = switchboard;
        this.give = give;
    }

    public List<Sighting> of(CallId call) {
        return switchboard.channels(give.find(call.pbx())).stream()
                .filter(seen -> seen.channel().linkedId().equals(call.linkedId()))
                .toList();
    }
}

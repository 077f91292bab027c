package dev.centralita.telephony.command;

import dev.centralita.shared.DomainEvent;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds the PBX that is meant, has it told, and lets it be known how that went: well or not. */
@Dependent
public class GiveCommand {

    private final PbxDirectory directory;
    private final Event<DomainEvent> events;

    @Inject
    public GiveCommand(PbxDirectory directory, Event<DomainEvent> events) {
        this.directory = directory;
        this.events = events;
    }

    Pbx find(PbxName name) {
        return directory.all().stream()
                .filter(pbx -> pbx.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(Refusal.NO_SUCH_PBX, name + " is none of ours"));
    }

    /** The PBX that callers mean who know of one only. */
    Pbx first() {
        return directory.all().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailed(Refusal.NO_SUCH_PBX, "no PBX is set up"));
    }

    void to(Pbx pbx, CommandEvent command, Consumer<Pbx> act) {
        answering(pbx, command, told -> {
            act.accept(told);
            return told;
        });
    }

    <T> T answering(Pbx pbx, CommandEvent command, Function<Pbx, T> act) {
        CommandEvent told = command.with("pbx", pbx.name());
        try {
            T answer = act.apply(pbx);
            events.fire(told.with("result", "done"));
            return answer;
        } catch (CommandFailed failed) {
            events.fire(told.with("result", failed.refusal().word()));
            throw failed;
        }
    }
}

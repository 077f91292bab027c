package dev.centralita.telephony.command;

import dev.centralita.shared.DomainEvent;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds the PBX that is meant, has it told, and lets it be known how that went: well or not. Whatever a command needs to
 * look up or to wait for belongs in its act, so that failing there is known as well.
 */
@Dependent
public class GiveCommand {

    private static final String RESULT = "result";

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

    void to(PbxName pbx, CommandEvent command, Consumer<Pbx> act) {
        answering(pbx, command, told -> {
            act.accept(told);
            return told;
        });
    }

    <T> T answering(PbxName pbx, CommandEvent command, Function<Pbx, T> act) {
        return give(() -> find(pbx), command.with("pbx", pbx), act, (told, answer) -> told);
    }

    /** Tells the PBX that callers mean who know of one only; what the act answers is let known by that name. */
    void toFirst(CommandEvent command, String name, Function<Pbx, ?> act) {
        give(this::first, command, act, (told, answer) -> told.with(name, answer));
    }

    private Pbx first() {
        return directory.all().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailed(Refusal.NO_SUCH_PBX, "no PBX is set up"));
    }

    private <T> T give(
            Supplier<Pbx> which,
            CommandEvent command,
            Function<Pbx, T> act,
            BiFunction<CommandEvent, T, CommandEvent> done) {
        CommandEvent told = command;
        try {
            Pbx pbx = which.get();
            told = command.with("pbx", pbx.name());
            T answer = act.apply(pbx);
            events.fire(done.apply(told, answer).with(RESULT, "done"));
            return answer;
        } catch (CommandFailed failed) {
            events.fire(told.with(RESULT, failed.refusal().word()));
            throw failed;
        } catch (TooManyCalls tooMany) {
            events.fire(told.with(RESULT, "too-many-calls"));
            throw tooMany;
        }
    }
}

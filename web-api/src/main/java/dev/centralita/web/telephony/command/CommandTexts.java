package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.CommandFailed;
import dev.centralita.telephony.command.Refusal;
import dev.centralita.telephony.command.TooManyCalls;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.web.Texts;
import dev.centralita.web.problem.Refused;
import java.util.Map;
import java.util.function.Function;

/** What a PBX does not do, in the words of the interface. */
public final class CommandTexts {

    private static final Texts TEXTS = Texts.of("telephony.command.Commands");

    private CommandTexts() {}

    /** Does the work at the PBX of that name; what it refuses becomes an answer. */
    public static <T> T answering(String pbx, Function<PbxName, T> work) {
        try {
            return work.apply(known(pbx));
        } catch (CommandFailed failed) {
            String code = failed.refusal().word();
            throw new Refused(status(failed.refusal()), TEXTS, code, Map.of("pbx", pbx, "said", failed.said()));
        } catch (TooManyCalls tooMany) {
            throw new Refused(429, "too-many-requests").retryAfter(tooMany.pause());
        }
    }

    static void doing(String pbx, Work work) {
        answering(pbx, name -> {
            work.at(name);
            return name;
        });
    }

    /** What is done at a PBX. */
    interface Work {
        void at(PbxName pbx);
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_PBX -> 404;
            case NO_SUCH_CHANNEL,
                    NO_SUCH_EXTENSION,
                    NO_SUCH_QUEUE,
                    NO_SUCH_MEMBER,
                    ALREADY_MEMBER,
                    PHONE_BUSY,
                    PHONE_NOT_PICKED_UP,
                    PHONE_NOT_REACHED,
                    REFUSED_BY_PBX -> 409;
            case NOT_PERMITTED, NOT_OFFERED, LOGIN_REFUSED -> 502;
            case PBX_AWAY -> 503;
            case PBX_SILENT -> 504;
        };
    }

    /** The name in an address; one that no PBX can have is not found. */
    private static PbxName known(String name) {
        try {
            return new PbxName(name);
        } catch (IllegalArgumentException impossible) {
            throw new Refused(404, "not-found");
        }
    }
}

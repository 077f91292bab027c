package dev.centralita.telephony.command;

/** A command was not carried out, or nobody knows whether it was. */
public class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final String said;

    /** With what the PBX or the line to it said. */
    public CommandFailed(Refusal refusal, String said) {
        super(refusal.word() + ": " + said);
        this.refusal = refusal;
        this.said = said;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String said() {
        return said;
    }
}

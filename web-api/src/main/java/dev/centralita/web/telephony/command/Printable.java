package dev.centralita.web.telephony.command;

/** Text that stays on one line, whoever writes it on. */
final class Printable {

    static final String FORM = "[^\\p{Cntrl}]*";

    private Printable() {}
}

package dev.centralita.ami.session;

/** The PBX did not let us in: unknown user, wrong secret, address not permitted or user logged in elsewhere. */
public class LoginRefused extends Exception {

    private static final int LONGEST = 100;

    /** With what the PBX said about it. */
    LoginRefused(String said) {
        super(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    }
}

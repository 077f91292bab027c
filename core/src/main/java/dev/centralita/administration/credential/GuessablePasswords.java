package dev.centralita.administration.credential;

/** The passwords that an attacker tries first. */
public interface GuessablePasswords {

    /** Whether the password is among them, for a person of this name. */
    boolean includes(String password, String name);
}

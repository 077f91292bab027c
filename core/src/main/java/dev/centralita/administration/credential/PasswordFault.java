package dev.centralita.administration.credential;

/** What is wrong with a wanted password. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    HOLDS_NAME,
    TOO_COMMON
}

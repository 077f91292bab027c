package dev.centralita.administration.credential;

/** Quick hashing and a short word list, so that tests of people do not wait. */
public final class Credentials {

    public static final String GOOD = "violet-anchor-97-tram";
    public static final String COMMON = "password1234";

    private Credentials() {}

    public static PasswordHashing hashing() {
        return hashing(10);
    }

    public static PasswordHashing hashing(int iterations) {
        return new PasswordHashing(iterations, 2);
    }

    public static PasswordRule rule() {
        return new PasswordRule((password, name) -> password.equals(COMMON));
    }
}

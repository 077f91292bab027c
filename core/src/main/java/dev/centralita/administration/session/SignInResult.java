package dev.centralita.administration.session;

import java.time.Instant;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

    record Opened(SignedIn person) implements SignInResult {}

    /** Name or password is wrong; which of them is not told. */
    record WrongCredentials() implements SignInResult {}

    record Locked(Instant until) implements SignInResult {}
}

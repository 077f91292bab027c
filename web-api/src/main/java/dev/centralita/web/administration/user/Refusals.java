package dev.centralita.web.administration.user;

import dev.centralita.administration.credential.PasswordRefused;
import dev.centralita.administration.credential.TooManyPasswords;
import dev.centralita.administration.session.SignInResult;
import dev.centralita.administration.session.SignInResult.Locked;
import dev.centralita.administration.session.SignInResult.Opened;
import dev.centralita.administration.session.SignedIn;
import dev.centralita.administration.setup.SetupRefused;
import dev.centralita.administration.user.LastAdmin;
import dev.centralita.administration.user.NameTaken;
import dev.centralita.administration.user.UnknownUser;
import dev.centralita.web.Texts;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.request.Words;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** What core refuses about people, as callers hear it. */
@Dependent
class Refusals {

    private static final Texts TEXTS = Texts.of("administration.user.Refusals");
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Clock clock;

    @Inject
    Refusals(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the act answers.
     *
     * @throws Refused or {@link InvalidFields} if core refuses it
     */
    <T> T heard(Supplier<T> act) {
        return heard("password", act);
    }

    /**
     * The same for an act that sets a password.
     *
     * @param passwordField the field of the request that holds it
     * @throws Refused or {@link InvalidFields} if core refuses it
     */
    <T> T heard(String passwordField, Supplier<T> act) {
        try {
            return act.get();
        } catch (PasswordRefused refused) {
            throw wrong(passwordField, "password-" + Words.of(refused.fault()));
        } catch (NameTaken taken) {
            throw wrong("name", "name-taken");
        } catch (LastAdmin last) {
            throw new Refused(409, TEXTS, "last-admin", Map.of());
        } catch (SetupRefused refused) {
            throw new Refused(403, TEXTS, "setup-link-invalid", Map.of());
        } catch (UnknownUser unknown) {
            throw new Refused(404, "not-found");
        } catch (TooManyPasswords many) {
            throw new Refused(429, "too-many-requests").retryAfter(MOMENT);
        }
    }

    Refused wrongCredentials() {
        return new Refused(401, TEXTS, "wrong-credentials", Map.of());
    }

    private Refused locked(Locked locked) {
        return new Refused(429, TEXTS, "locked", Map.of("until", locked.until()))
                .retryAfter(Duration.between(clock.instant(), locked.until()));
    }

    /**
     * The person whose password was right.
     *
     * @throws Refused if it was not
     */
    SignedIn opened(SignInResult result) {
        if (result instanceof Opened opened) {
            return opened.person();
        }
        throw result instanceof Locked locked ? locked(locked) : wrongCredentials();
    }

    private static InvalidFields wrong(String field, String code) {
        return new InvalidFields(new InvalidField(field, code, Map.of(), TEXTS));
    }
}

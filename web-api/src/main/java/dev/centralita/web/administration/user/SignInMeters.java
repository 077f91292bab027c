package dev.centralita.web.administration.user;

import dev.centralita.administration.session.SignInResult;
import dev.centralita.administration.session.SignInResult.Locked;
import dev.centralita.administration.session.SignInResult.Opened;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What monitoring learns of sign-ins: how many opened a session, were wrong or were locked. */
@Dependent
class SignInMeters {

    private final MeterRegistry meters;

    @Inject
    SignInMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(SignInResult result) {
        Counter.builder("centralita.sign.ins")
                .description("attempts to sign in, by how they ended")
                .tag("result", word(result))
                .register(meters)
                .increment();
    }

    private static String word(SignInResult result) {
        if (result instanceof Opened) {
            return "opened";
        }
        return result instanceof Locked ? "locked" : "wrong-credentials";
    }
}

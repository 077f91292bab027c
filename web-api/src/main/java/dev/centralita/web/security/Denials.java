package dev.centralita.web.security;

import dev.centralita.web.Texts;
import dev.centralita.web.problem.Refused;
import java.util.Map;

/** Why somebody may not. */
final class Denials {

    private static final Texts TEXTS = Texts.of("security.Denials");

    private Denials() {}

    static Refused signInRequired() {
        return new Refused(401, TEXTS, "sign-in-required", Map.of());
    }

    static Refused forbidden() {
        return new Refused(403, TEXTS, "forbidden", Map.of());
    }

    static Refused areaClosed(String area) {
        return new Refused(403, TEXTS, "area-closed", Map.of("area", area));
    }

    static Refused csrfTokenWrong() {
        return new Refused(403, TEXTS, "csrf-token-wrong", Map.of());
    }

    static Refused passwordChangeRequired() {
        return new Refused(403, TEXTS, "password-change-required", Map.of());
    }
}

package dev.centralita.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The languages we answer in. */
public enum Language {
    ENGLISH("en"),
    SPANISH("es"),
    PORTUGUESE("pt-BR"),
    INDONESIAN("id");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** As in the {@code Content-Language} of an answer. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The caller's wish; where there is none, English, and Spanish at the addresses of the old call-centre service. */
    public static Language of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /** The same where another address was asked for than the one that answers now. */
    public static Language of(HttpServletRequest request, String asked) {
        return preferred(
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), CallCentreAddress.isOne(asked) ? SPANISH : ENGLISH);
    }

    public static Language of(HttpHeaders headers) {
        return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), ENGLISH);
    }

    /** The first language of an {@code Accept-Language} text that is ours; any Portuguese is served the Brazilian one. */
    public static Language preferred(@Nullable String acceptLanguage, Language fallback) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return fallback;
        }
        try {
            List<String> spoken = Arrays.stream(values())
                    .map(language -> language.locale.getLanguage())
                    .toList();
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), spoken);
            return Arrays.stream(values())
                    .filter(language -> Objects.equals(language.locale.getLanguage(), tag))
                    .findFirst()
                    .orElse(fallback);
        } catch (IllegalArgumentException malformed) {
            return fallback;
        }
    }
}

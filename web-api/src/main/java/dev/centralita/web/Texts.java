package dev.centralita.web;

import dev.centralita.shared.Sentence;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one area in every language: {@code Texts.of("administration.Jobs")} reads {@code
 * dev/centralita/web/administration/Jobs*.properties}. A gap has a name: {@code Chat {chat} is closed.}
 */
public final class Texts {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private static final Texts SENTENCES = of("Sentences");

    private final String bundle;

    private Texts(String bundle) {
        this.bundle = bundle;
    }

    public static Texts of(String area) {
        return new Texts("dev.centralita.web." + area);
    }

    /** What core says, in a language; in English what another version kept under a code that this one does not have. */
    public static String say(Language language, Sentence sentence) {
        return SENTENCES.has(sentence.code())
                ? SENTENCES.say(language, sentence.code(), sentence.facts())
                : sentence.toString();
    }

    public boolean has(String code) {
        return in(Language.ENGLISH).containsKey(code);
    }

    public String say(Language language, String code) {
        return say(language, code, Map.of());
    }

    /**
     * The sentence with its gaps filled, by core's sentences in the same language too; a gap without a value stays
     * visible.
     *
     * @throws java.util.MissingResourceException if there is no sentence for the code
     */
    public String say(Language language, String code, Map<String, ?> gaps) {
        return GAP.matcher(in(language).getString(code)).replaceAll(gap -> {
            String name = gap.group(1);
            return Matcher.quoteReplacement(gaps.containsKey(name) ? filling(language, gaps.get(name)) : gap.group());
        });
    }

    private static String filling(Language language, @Nullable Object gap) {
        return gap instanceof Sentence sentence ? say(language, sentence) : String.valueOf(gap);
    }

    private ResourceBundle in(Language language) {
        return ResourceBundle.getBundle(bundle, language.locale(), Texts.class.getClassLoader(), NO_OTHER_LANGUAGE);
    }
}

package dev.centralita.integration.environment;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whose key {@code API_KEY} is: the closer kept Huggy's under that name, the archive its own. The company the variable
 * is in tells; where both are there and neither key has its clear name, nobody can tell.
 */
enum MeaningOfApiKey {
    HUGGY,
    ARCHIVE,
    UNCLEAR,
    NONE;

    static final String NAME = "API_KEY";
    static final String HUGGY_NAME = "HUGGY_API_KEY";
    static final String ARCHIVE_NAME = "ARCHIVE_API_KEY";

    static MeaningOfApiKey in(Function<String, Optional<String>> variables) {
        if (!has(variables, NAME)) {
            return NONE;
        }
        boolean isHuggys = !has(variables, HUGGY_NAME) && has(variables, "DB_URL");
        boolean isArchives = !has(variables, ARCHIVE_NAME) && hasArchive(variables);
        if (isHuggys && isArchives) {
            return UNCLEAR;
        }
        return isHuggys ? HUGGY : isArchives ? ARCHIVE : NONE;
    }

    private static boolean hasArchive(Function<String, Optional<String>> variables) {
        return Stream.of("CHATGURU_URL", "CHATGURU_COOKIE", "DB_DATABASE").anyMatch(name -> has(variables, name));
    }

    private static boolean has(Function<String, Optional<String>> variables, String name) {
        return variables.apply(name).filter(text -> !text.isBlank()).isPresent();
    }
}

package dev.centralita.integration.chatwoot;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Whether Chatwoot's database answers and still has what we need of it. */
@Dependent
class ChatwootDatabaseProbe implements HealthProbe {

    private static final int PATIENCE_SECONDS = 2;

    private final Installation chatwoot;

    @Inject
    ChatwootDatabaseProbe(Installation chatwoot) {
        this.chatwoot = chatwoot;
    }

    @Override
    public String part() {
        return "chatwoot database";
    }

    @Override
    public PartHealth look() {
        return chatwoot.database()
                .map(ChatwootDatabaseProbe::look)
                .orElseGet(() -> PartHealth.off(Sentence.of(
                        "listed-by-the-api",
                        "{setting} is not set; conversations are listed by the API",
                        Map.of("setting", "CHATWOOT_DB_URL"))));
    }

    private static PartHealth look(ChatwootDatabase database) {
        try {
            boolean answers = database.ask(connection -> connection.isValid(PATIENCE_SECONDS))
                    .orElse(true);
            return database.drift()
                    .map(PartHealth::down)
                    .orElseGet(() -> answers
                            ? PartHealth.up(Sentence.of("answers", "{system} answers", Map.of("system", "PostgreSQL")))
                            : PartHealth.down(Sentence.of("does-not-answer", "connected, but it does not answer")));
        } catch (DeskUnavailable away) {
            return PartHealth.down(String.valueOf(away.getMessage()));
        }
    }
}

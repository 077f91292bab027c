package dev.centralita.web.live;

import dev.centralita.shared.live.LiveNews;
import dev.centralita.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** News as text, in the shapes that the areas know. */
@ApplicationScoped
class LiveJson {

    private final Jsonb json = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Inject
    @Any
    private Instance<LiveShape> shapes;

    @SuppressWarnings("NullAway.Init")
    LiveJson() {}

    /** Empty for news that nobody has a shape for. */
    Optional<String> text(long number, LiveNews news, Language language) {
        if (news.topic().equals(LiveNews.BEAT)) {
            return Optional.of(json.toJson(new Beat(number, news.topic())));
        }
        return shapes.stream()
                .flatMap(shape -> shape.json(news.value(), language).stream())
                .findFirst()
                .map(data -> json.toJson(new Message(number, news.topic(), data)));
    }

    /** One message of the socket. */
    public record Message(long seq, String topic, @Nullable Object data) {}

    /** Nothing happened, and the connection stands. */
    public record Beat(long seq, String topic) {}
}

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** News as text, in the shapes that the areas know. */
@ApplicationScoped
class LiveJson {

    private static final Logger log = System.getLogger(LiveJson.class.getName());

    private final Jsonb json = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Inject
    @Any
    private Instance<LiveShape> shapes;

    @SuppressWarnings("NullAway.Init")
    LiveJson() {}

    /** Empty for a place in a topic after which nothing came, and for news that nobody has a shape for. */
    Optional<String> text(long number, LiveNews news, Language language) {
        if (news.topic().equals(LiveNews.BEAT)) {
            return Optional.of(json.toJson(new Beat(number, news.topic())));
        }
        Optional<Object> data = news.value() instanceof Bookmark place ? place.unread() : shaped(news, language);
        return data.map(shown -> json.toJson(new Message(number, news.topic(), shown)));
    }

    private Optional<Object> shaped(LiveNews news, Language language) {
        Optional<Object> shaped = shapes.stream()
                .flatMap(shape -> shape.json(news.value(), language).stream())
                .findFirst();
        if (shaped.isEmpty()) {
            log.log(Level.WARNING, () -> "nobody has a shape for news of topic " + news.topic());
        }
        return shaped;
    }

    /** One message of the socket. */
    public record Message(long seq, String topic, @Nullable Object data) {}

    /** Nothing happened, and the connection stands. */
    public record Beat(long seq, String topic) {}
}

package dev.centralita.web.live;

import dev.centralita.shared.live.LiveNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** News as text, in the shapes that the areas know. */
@ApplicationScoped
class LiveJson {

    private static final Logger log = System.getLogger(LiveJson.class.getName());

    private final Jsonb json = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private final List<LiveShape> shapes;
    private final Clock clock;

    @Inject
    LiveJson(@Any Instance<LiveShape> shapes, Clock clock) {
        this(shapes.stream().toList(), clock);
    }

    LiveJson(List<LiveShape> shapes, Clock clock) {
        this.shapes = shapes;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    LiveJson() {
        this.shapes = List.of();
        this.clock = null;
    }

    /**
     * Empty for a place in a topic after which nothing came, for news of an area that is closed to the watcher, and for
     * such that nobody has a shape for.
     */
    Optional<String> text(long number, LiveNews news, Watcher watcher) {
        if (news.topic().equals(LiveNews.BEAT)) {
            return Optional.of(json.toJson(new Beat(number, news.topic(), clock.instant())));
        }
        Optional<Object> data = news.value() instanceof Bookmark place ? place.unread() : shaped(news, watcher);
        return data.map(shown -> json.toJson(new Message(number, news.topic(), shown)));
    }

    private Optional<Object> shaped(LiveNews news, Watcher watcher) {
        for (LiveShape shape : shapes) {
            Optional<Object> shaped = shape.json(news.value(), watcher.language());
            if (shaped.isPresent()) {
                return shaped.filter(data -> watcher.areas().contains(shape.area()));
            }
        }
        log.log(Level.WARNING, () -> "nobody has a shape for news of topic " + news.topic());
        return Optional.empty();
    }

    /** One message of the socket. */
    public record Message(long seq, String topic, @Nullable Object data) {}

    /** Nothing happened, and the connection stands; by the hub's clock it is so late. */
    public record Beat(long seq, String topic, Instant at) {}
}

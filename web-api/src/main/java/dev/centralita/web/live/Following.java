package dev.centralita.web.live;

import dev.centralita.administration.apikey.Area;
import dev.centralita.shared.Allowance;
import dev.centralita.shared.live.LiveNews;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one connection follows, a place in each topic. */
final class Following {

    private static final String FOLLOW = "follow";
    private static final String LEAVE = "leave";

    /** Whoever follows anew is told everything, which is the dearest thing a watcher can wish. */
    private static final double WISHES_A_SECOND = 0.5;

    static final int MOST_WISHES = 20;

    private final List<LiveTopic> topics;
    private final Set<Area> open;
    private final Clock clock;
    private final Allowance wishes = new Allowance(WISHES_A_SECOND, MOST_WISHES, 1);
    private final Map<String, Bookmark> places = new ConcurrentHashMap<>();

    /**
     * Nothing is followed at first.
     *
     * @param open the areas whose topics may be followed
     */
    Following(List<LiveTopic> topics, Set<Area> open, Clock clock) {
        this.topics = topics;
        this.clock = clock;
        this.open = Set.copyOf(open);
    }

    /**
     * Does what the watcher wishes; what it has missed so far is news at once.
     *
     * @throws IllegalArgumentException if nobody can understand the wish
     * @throws TooManyWishes if it is one of too many
     * @throws TopicClosed if the topic belongs to an area that is not open to the watcher
     */
    Optional<LiveNews> hears(String wish) {
        if (wishes.take(FOLLOW, clock.instant()).isPresent()) {
            throw new TooManyWishes();
        }
        JsonObject said = read(wish);
        if (said.get(LEAVE) instanceof JsonString left) {
            places.remove(left.getString());
            return Optional.empty();
        }
        LiveTopic topic = topic(said);
        if (!open.contains(topic.area())) {
            throw new TopicClosed(topic);
        }
        Bookmark place = topic.follow(said);
        places.put(topic.name(), place);
        return Optional.of(new LiveNews(topic.name(), topic.name(), place));
    }

    /** News as this connection is to hear them: of a topic that is followed its own place in it, or nothing. */
    Optional<LiveNews> ours(LiveNews news) {
        if (!isTopic(news.topic())) {
            return Optional.of(news);
        }
        return Optional.ofNullable(places.get(news.topic())).map(place -> {
            place.turns(news.value());
            return new LiveNews(news.topic(), news.key(), place);
        });
    }

    private boolean isTopic(String name) {
        return topics.stream().anyMatch(topic -> topic.name().equals(name));
    }

    private LiveTopic topic(JsonObject said) {
        JsonValue name = said.getOrDefault(FOLLOW, JsonValue.NULL);
        return topics.stream()
                .filter(topic ->
                        name instanceof JsonString text && text.getString().equals(topic.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FOLLOW + ": " + name + " (expected: a topic)"));
    }

    private static JsonObject read(String wish) {
        try (JsonReader reader = Json.createReader(new StringReader(wish))) {
            return reader.readObject();
        } catch (JsonException otherwise) {
            throw new IllegalArgumentException(
                    "wish: " + wish.length() + " characters (expected: one JSON object)", otherwise);
        }
    }
}

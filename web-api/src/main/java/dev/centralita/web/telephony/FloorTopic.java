package dev.centralita.web.telephony;

import dev.centralita.administration.apikey.Area;
import dev.centralita.web.live.Bookmark;
import dev.centralita.web.live.LiveTopic;
import dev.centralita.web.request.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The floor for whoever follows it: one stream for each zone that somebody counts the day by. */
@ApplicationScoped
class FloorTopic implements LiveTopic {

    /** One that is given up goes on for its followers; whoever comes later begins another. */
    static final int MOST_STREAMS = 50;

    private final FloorPicture floor;
    private final Recent<ZoneId, FloorStream> streams = new Recent<>(MOST_STREAMS);

    @Inject
    FloorTopic(FloorPicture floor) {
        this.floor = floor;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    FloorTopic() {
        this.floor = null;
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Area area() {
        return Area.TELEPHONY;
    }

    @Override
    public Bookmark follow(JsonObject wish) {
        ZoneId zone = zone(text(wish, "zone"));
        FloorStream stream = streams.of(zone, day -> new FloorStream(() -> floor.now(day)));
        stream.turn(new Object());
        return new FloorBookmark(stream, text(wish, "after"));
    }

    /** A browser may know zones that this machine does not; their day is then UTC's. */
    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : Zones.of(name).normalized();
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable String text(JsonObject wish, String name) {
        return wish.get(name) instanceof JsonString text ? text.getString() : null;
    }
}

package dev.centralita.web.telephony;

import dev.centralita.web.live.Bookmark;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Up to which picture of a stream one watcher has come. */
final class FloorBookmark implements Bookmark {

    private final FloorStream stream;
    private @Nullable String mark;

    FloorBookmark(FloorStream stream, @Nullable String mark) {
        this.stream = stream;
        this.mark = mark;
    }

    @Override
    public void turns(Object news) {
        stream.turn(news);
    }

    @Override
    public synchronized Optional<Object> unread() {
        Optional<FloorNewsJson> news = stream.after(mark);
        news.ifPresent(told -> mark = told.mark());
        return news.map(told -> told);
    }
}

package dev.centralita.jobs.telephony;

import dev.centralita.jobs.News;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import dev.centralita.telephony.pbx.PbxDirectory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Once a second, for those who follow the floor, the moment for a new picture; what is new in it they find themselves. */
@Dependent
class NewsOfFloor implements News {

    private final PbxDirectory directory;
    private final LiveFeed feed;
    private long pictures;

    @Inject
    NewsOfFloor(PbxDirectory directory, LiveFeed feed) {
        this.directory = directory;
        this.feed = feed;
    }

    @Override
    public void tell() {
        if (!directory.all().isEmpty()) {
            feed.tell(new LiveNews("floor", "floor", ++pictures));
        }
    }

    @Override
    public void forget() {}
}

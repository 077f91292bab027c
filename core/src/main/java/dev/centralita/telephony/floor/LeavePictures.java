package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leaves pictures for the other nodes: at once while somebody there looks, else now and then. */
@ApplicationScoped
public class LeavePictures {

    static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

    private final ShowFloor floor;
    private final PbxPictures pictures;
    private final Map<PbxName, Instant> left = new ConcurrentHashMap<>();

    @Inject
    public LeavePictures(ShowFloor floor, PbxPictures pictures) {
        this.floor = floor;
        this.pictures = pictures;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LeavePictures() {
        this.floor = null;
        this.pictures = null;
    }

    /**
     * Leaves what is due.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if it cannot be left now
     */
    public void now() {
        List<PbxPicture> heard = floor.heardHere();
        if (heard.isEmpty()) {
            return;
        }
        Set<PbxName> lookedFor = pictures.lookedFor();
        heard.stream()
                .filter(picture -> lookedFor.contains(picture.pbx()) || isDue(picture))
                .forEach(this::leave);
    }

    private boolean isDue(PbxPicture picture) {
        Instant last = left.get(picture.pbx());
        return last == null || !picture.at().isBefore(last.plus(NOW_AND_THEN));
    }

    private void leave(PbxPicture picture) {
        pictures.keep(picture);
        left.put(picture.pbx(), picture.at());
    }
}

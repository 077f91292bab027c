package dev.centralita.telephony.call;

import java.time.Duration;

/** So many calls would have to be read for a search that it was given up. */
public class SearchTooWide extends RuntimeException {

    public SearchTooWide(Duration limit, Throwable cause) {
        super("not all calls were looked through within " + limit.toSeconds() + " s", cause);
    }
}

package dev.centralita.testbed.asterisk;

/** What a phone does when it rings, with what Asterisk calls the result. */
public enum PhoneManner {
    PICKS_UP("Success", 4),
    IS_BUSY("Failure", 5),
    RINGS_IN_VAIN("Failure", 3),
    IS_OFF("Failure", 0);

    private final String response;
    private final int reason;

    PhoneManner(String response, int reason) {
        this.response = response;
        this.reason = reason;
    }

    String headers() {
        return "Response: " + response + "\r\nReason: " + reason + "\r\n";
    }
}

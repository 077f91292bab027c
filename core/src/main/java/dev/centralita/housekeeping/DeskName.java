package dev.centralita.housekeeping;

/** A platform account that holds conversations: {@code huggy}. */
public record DeskName(String value) {

    @Override
    public String toString() {
        return value;
    }
}

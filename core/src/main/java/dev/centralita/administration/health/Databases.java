package dev.centralita.administration.health;

/** The databases as the start and the end of the application see them. */
public interface Databases {

    /** Databases whose tables are as they should be. */
    Databases UP_TO_DATE = new Databases() {
        @Override
        public void bringUpToDate() {}

        @Override
        public boolean isHubUpToDate() {
            return true;
        }

        @Override
        public boolean areUpToDate() {
            return true;
        }

        @Override
        public void letGo() {}
    };

    /**
     * Applies every outstanding migration, the hub's first; safe on several nodes at once, and safe to repeat.
     *
     * @throws DatabaseAway if one of them cannot be reached yet
     */
    void bringUpToDate();

    boolean isHubUpToDate();

    /** Of the hub and, where there is one, of the call centre. */
    boolean areUpToDate();

    /** Closes every connection. */
    void letGo();
}

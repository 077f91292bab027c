package dev.centralita.housekeeping.deed;

class InMemoryDeedsTest extends DeedsContract {

    private final InMemoryDeeds deeds = new InMemoryDeeds();

    @Override
    protected Deeds deeds() {
        return deeds;
    }

    @Override
    protected void lives(long run) {
        deeds.lives(run);
    }

    @Override
    protected void isOver(long run) {
        deeds.isOver(run);
    }
}

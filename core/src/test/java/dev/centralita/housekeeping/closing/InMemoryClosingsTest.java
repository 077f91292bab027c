package dev.centralita.housekeeping.closing;

class InMemoryClosingsTest extends ClosingsContract {

    private final InMemoryClosings closings = new InMemoryClosings();

    @Override
    protected Closings closings() {
        return closings;
    }

    @Override
    protected void lives(long run) {
        closings.lives(run);
    }

    @Override
    protected void isOver(long run) {
        closings.isOver(run);
    }
}

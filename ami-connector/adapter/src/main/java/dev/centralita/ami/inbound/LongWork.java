package dev.centralita.ami.inbound;

import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.util.List;

/** Work that lasts as long as the activation; the hint keeps it off the threads meant for short work. */
final class LongWork implements Work, WorkContextProvider {

    private final HintsContext hints = new HintsContext();
    private final Runnable duty;
    private final Runnable release;

    LongWork(String name, Runnable duty, Runnable release) {
        this.duty = duty;
        this.release = release;
        hints.setName(name);
        hints.setHint(HintsContext.NAME_HINT, name);
        hints.setHint(HintsContext.LONGRUNNING_HINT, true);
    }

    @Override
    public void run() {
        duty.run();
    }

    @Override
    public void release() {
        release.run();
    }

    @Override
    public List<WorkContext> getWorkContexts() {
        return List.of(hints);
    }
}

package dev.centralita.ami.inbound;

import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server's threads at work for one activation, so that its end can wait for theirs. */
final class Crew {

    private static final System.Logger log = System.getLogger(Crew.class.getName());

    private final WorkManager works;
    private final List<CountDownLatch> atWork = new CopyOnWriteArrayList<>();

    Crew(WorkManager works) {
        this.works = works;
    }

    /**
     * Has the duty done on a thread of its own, soon.
     *
     * @param release what makes the duty end, should the server ask for it
     */
    void takesUp(String name, Runnable duty, Runnable release) throws WorkException {
        CountDownLatch done = new CountDownLatch(1);
        Runnable untilDone = () -> {
            try {
                duty.run();
            } catch (RuntimeException | Error failed) { // a server may keep it to itself
                log.log(Level.ERROR, () -> "ERROR: whoever " + name + " gave up", failed);
                throw failed;
            } finally {
                done.countDown();
                atWork.remove(done);
            }
        };
        Runnable unlessDone = () -> {
            if (done.getCount() > 0) { // WildFly releases also what is done
                release.run();
            }
        };
        atWork.add(done);
        try {
            works.scheduleWork(new LongWork(name, untilDone, unlessDone));
        } catch (WorkException refused) {
            atWork.remove(done);
            throw refused;
        }
    }

    /** Whether every duty ended in time. */
    boolean isHomeWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (CountDownLatch done : atWork) {
                if (!done.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

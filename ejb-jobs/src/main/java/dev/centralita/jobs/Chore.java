package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.Sentence;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Work that a timer brings again and again. A failure is told, the same one once, and must not end the timer. */
public class Chore {

    private final String name;
    private final Outage outage;
    private volatile @Nullable Sentence lastFailure;

    public Chore(String name, Outage outage) {
        this.name = name;
        this.outage = outage;
    }

    public void attempt(Runnable work) {
        try {
            work.run();
            outage.isOver();
            lastFailure = null;
        } catch (DatabaseAway away) {
            outage.goesOn(away);
        } catch (RuntimeException failure) {
            Sentence sentence = Failure.sentence(failure);
            Level loudness = sentence.equals(lastFailure) ? Level.DEBUG : Level.ERROR;
            lastFailure = sentence;
            JobRunner.log.log(
                    loudness, () -> "ERROR: " + name + " failed and will be tried again: " + sentence, failure);
        }
    }
}

package dev.centralita.testbed.standin;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** Which request meets which fault: first those asked for one by one, then by share. */
public final class Faults {

    private final Queue<Fault> once = new ArrayDeque<>();
    private final RandomGenerator dice;
    private List<Fault> always = List.of();

    public Faults(RandomGenerator dice) {
        this.dice = dice;
    }

    public synchronized void always(List<Fault> faults) {
        always = List.copyOf(faults);
        once.clear();
    }

    public synchronized void next(Fault fault, int times) {
        for (int time = 0; time < times; time++) {
            once.add(fault);
        }
    }

    public synchronized Optional<Fault> meeting(Enum<?> operation, long subject) {
        for (Fault fault : once) {
            if (fault.concerns(operation, subject)) {
                once.remove(fault);
                return Optional.of(fault);
            }
        }
        double cast = dice.nextDouble();
        for (Fault fault : always) {
            if (fault.concerns(operation, subject)) {
                if (cast < fault.share()) {
                    return Optional.of(fault);
                }
                cast -= fault.share();
            }
        }
        return Optional.empty();
    }
}

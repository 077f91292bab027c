package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record of deeds that lasts as long as a test. */
public class InMemoryDeeds implements Deeds {

    private final Map<Rung, Line> lines = new LinkedHashMap<>();
    private final Set<Long> living = new HashSet<>();
    private final Map<List<Object>, Reason> noted = new HashMap<>();
    private BooleanSupplier cutOff = () -> false;

    /** An errand as it is remembered. */
    public static final class Line {

        private Errand errand;
        private long run;
        private ErrandState state = ErrandState.PENDING;
        private @Nullable Settlement settlement;
        private final Set<Integer> done = new HashSet<>();
        private boolean isUndone;

        Line(Errand errand, long run) {
            this.errand = errand;
            this.run = run;
        }

        public ErrandState state() {
            return state;
        }

        public int attempts() {
            return errand.attempt();
        }
    }

    /** A node that is dead writes nothing any more. */
    public void isCutOffWhen(BooleanSupplier condition) {
        cutOff = condition;
    }

    public void lives(long run) {
        living.add(run);
    }

    public void isOver(long run) {
        living.remove(run);
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines.values());
    }

    @Override
    public synchronized Map<ConversationId, Progress> progress(
            RuleName rule, DeskName desk, Collection<ConversationId> conversations) {
        Map<ConversationId, Progress> progress = new HashMap<>();
        for (Line line : lines.values()) {
            Rung rung = line.errand.rung();
            if (!rung.rule().equals(rule)
                    || !rung.desk().equals(desk)
                    || !conversations.contains(rung.conversation())) {
                continue;
            }
            Progress known = progress.getOrDefault(rung.conversation(), Progress.NONE);
            if (rung.anchor() >= known.anchor()) {
                progress.put(rung.conversation(), with(line, rung.anchor() == known.anchor() ? known : Progress.NONE));
            }
        }
        return progress;
    }

    private static Progress with(Line line, Progress known) {
        boolean isDone = line.state == ErrandState.DONE || line.isUndone;
        return new Progress(
                line.errand.rung().anchor(),
                known.stepsDone() + (isDone ? 1 : 0),
                isDone && line.settlement != null ? line.settlement.at() : known.lastStepAt(),
                known.hasFailed() || hasFailed(line));
    }

    @Override
    public synchronized List<Errand> reserve(long run, RuleVersion version, List<Errand> errands) {
        List<Errand> given = new ArrayList<>();
        for (Errand errand : errands) {
            Line known = lines.get(errand.rung());
            if (known == null) {
                lines.put(errand.rung(), new Line(errand, run));
                given.add(errand);
            } else if (known.state != ErrandState.DONE && !known.isUndone && isFree(known, run)) {
                List<Deed> placed = placed(errand.deeds(), known);
                again(known, run, false, withFormerlyDone(placed, known));
                given.add(new Errand(
                        errand.rung(), known.errand.attempt(), false, errand.before(), marked(placed, known)));
            }
        }
        return given;
    }

    @Override
    public synchronized List<Errand> takeUnfinished(long run, RuleVersion version, Set<ConversationId> only, int most) {
        return taken(
                run,
                version,
                most,
                line -> line.state == ErrandState.PENDING
                        && isFree(line, run)
                        && (only.isEmpty() || only.contains(line.errand.conversation())));
    }

    @Override
    public synchronized Set<ConversationId> failed(RuleName rule, DeskName desk) {
        return lines.values().stream()
                .filter(line -> hasFailed(line) && line.errand.rung().rule().equals(rule))
                .map(line -> line.errand.conversation())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Errand> takeFailed(
            long run, RuleVersion version, Set<ConversationId> conversations, int most) {
        return taken(run, version, most, line -> hasFailed(line) && conversations.contains(line.errand.conversation()));
    }

    private List<Errand> taken(long run, RuleVersion version, int most, Predicate<Line> isMeant) {
        List<Errand> taken = new ArrayList<>();
        for (Line line : lines.values()) {
            boolean isOfTheRule =
                    line.errand.rung().rule().equals(version.rule().name()) && !line.isUndone;
            if (taken.size() < most && isOfTheRule && isMeant.test(line)) {
                taken.add(again(line, run, true, line.errand.deeds()));
            }
        }
        return taken;
    }

    private static boolean hasFailed(Line line) {
        return line.state == ErrandState.FAILED && !line.isUndone;
    }

    private boolean isFree(Line line, long run) {
        return line.state != ErrandState.PENDING || line.run == run || !living.contains(line.run);
    }

    /** The same acts where they were, others behind all that were ever written down. */
    private static List<Deed> placed(List<Deed> wanted, Line line) {
        List<Deed> known = new ArrayList<>(line.errand.deeds());
        int last = known.stream().mapToInt(Deed::position).max().orElse(0);
        List<Deed> placed = new ArrayList<>();
        for (Deed deed : wanted) {
            Optional<Deed> before =
                    known.stream().filter(one -> one.isFor(deed.act())).findFirst();
            before.ifPresent(known::remove);
            placed.add(before.map(one -> new Deed(one.position(), deed.act(), false))
                    .orElseGet(() -> new Deed(last + deed.position(), deed.act(), false)));
        }
        return placed;
    }

    private static List<Deed> withFormerlyDone(List<Deed> placed, Line line) {
        Map<Integer, Deed> all = new TreeMap<>();
        line.errand.deeds().stream()
                .filter(deed -> line.done.contains(deed.position()))
                .forEach(deed -> all.put(deed.position(), deed));
        placed.forEach(deed -> all.put(deed.position(), deed));
        return List.copyOf(all.values());
    }

    private static List<Deed> marked(List<Deed> deeds, Line line) {
        return deeds.stream()
                .map(deed -> new Deed(deed.position(), deed.act(), line.done.contains(deed.position())))
                .toList();
    }

    private static Errand again(Line line, long run, boolean isResumed, List<Deed> known) {
        line.errand = new Errand(
                line.errand.rung(), line.errand.attempt() + 1, isResumed, line.errand.before(), marked(known, line));
        line.run = run;
        line.state = ErrandState.PENDING;
        return line.errand;
    }

    @Override
    public synchronized void settle(Collection<Settlement> settlements) {
        if (cutOff.getAsBoolean()) {
            throw new IllegalStateException("the node is dead");
        }
        for (Settlement settlement : settlements) {
            Line line = lines.get(settlement.errand().rung());
            if (line.errand.attempt() == settlement.errand().attempt()) {
                line.state = settlement.state();
                line.settlement = settlement;
                line.done.addAll(settlement.done());
            }
        }
    }

    @Override
    public synchronized List<Settlement> settledBy(long run) {
        List<Settlement> settled = new ArrayList<>();
        for (Line line : lines.values()) {
            if (line.run == run && line.state != ErrandState.PENDING && line.settlement != null) {
                settled.add(line.settlement);
            }
        }
        return settled;
    }

    @Override
    public synchronized Set<ConversationId> notes(
            RuleName rule, DeskName desk, Map<ConversationId, Reason> reasons, Instant now) {
        Set<ConversationId> news = new HashSet<>();
        reasons.forEach((conversation, reason) -> {
            if (noted.put(List.of(rule, desk, conversation), reason) != reason) {
                news.add(conversation);
            }
        });
        return news;
    }

    @Override
    public synchronized List<Errand> toBeUndone(long run) {
        List<Errand> errands = new ArrayList<>();
        for (Line line : lines.values()) {
            if (line.run == run && !line.isUndone && !line.done.isEmpty()) {
                errands.add(new Errand(
                        line.errand.rung(),
                        line.errand.attempt(),
                        true,
                        line.errand.before(),
                        marked(line.errand.deeds(), line)));
            }
        }
        return errands;
    }

    @Override
    public synchronized void undone(long undoing, Collection<Rung> rungs) {
        rungs.forEach(rung -> lines.get(rung).isUndone = true);
    }

    @Override
    public synchronized int forgetDecidedBefore(Instant moment) {
        int before = lines.size();
        lines.values()
                .removeIf(
                        line -> line.settlement != null && line.settlement.at().isBefore(moment));
        return before - lines.size();
    }
}

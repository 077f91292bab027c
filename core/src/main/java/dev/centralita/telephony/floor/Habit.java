package dev.centralita.telephony.floor;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Since when somebody does what they do, and their last pause: what no single event tells. */
final class Habit {

    private @Nullable MemberState state;
    private Instant since = Instant.EPOCH;
    private boolean isPaused;
    private @Nullable PauseTaken pause;

    /** The membership that says what somebody in several queues does. */
    static QueueMember telling(Collection<QueueMember> everywhere, Instant moment) {
        return everywhere.stream()
                .min(Comparator.comparing(member -> member.stateAt(moment)))
                .orElseThrow(() -> new IllegalArgumentException("memberships: none (expected: at least one)"));
    }

    void note(Collection<QueueMember> everywhere, Instant at) {
        QueueMember telling = telling(everywhere, at);
        if (telling.stateAt(at) != state) {
            state = telling.stateAt(at);
            since = at;
        }
        notePause(telling, everywhere.stream().allMatch(QueueMember::isPaused), at);
    }

    /** The PBX knows when the latest pause began, but neither its end nor, afterwards, its reason. */
    private void notePause(QueueMember member, boolean isPausedNow, Instant at) {
        if (isPausedNow) {
            Instant heard = isPaused && pause != null ? pause.since() : at;
            pause = new PauseTaken(member.reason(), member.pausedAt() == null ? heard : member.pausedAt(), null);
        } else if (isPaused && pause != null) {
            pause = pause.endedAt(at);
        } else if (pause == null && member.pausedAt() != null) {
            pause = new PauseTaken(null, member.pausedAt(), null);
        }
        isPaused = isPausedNow;
    }

    Instant since() {
        return since;
    }

    @Nullable
    PauseTaken lastPause() {
        return pause;
    }
}

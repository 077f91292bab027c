package dev.centralita.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeTurnsTest {

    private static final PbxName MAIN = new PbxName("main");
    private static final PbxName BRANCH = new PbxName("branch");

    private final FakeLeases leases = new FakeLeases();
    private final TakeTurns here = new TakeTurns(leases, new EndedLeases());
    private final TakeTurns there = new TakeTurns(leases, new EndedLeases());

    @Test
    void the_first_node_that_asks_hears_the_pbx_and_goes_on_hearing_it() {
        assertThat(here.isOursToHear(MAIN)).isTrue();
        assertThat(there.isOursToHear(MAIN)).isFalse();
        assertThat(here.isOursToHear(MAIN)).isTrue();
    }

    @Test
    void two_nodes_can_share_the_pbxs() {
        here.isOursToHear(MAIN);
        there.isOursToHear(BRANCH);

        assertThat(here.isOursToHear(BRANCH)).isFalse();
        assertThat(there.isOursToHear(MAIN)).isFalse();
    }

    @Test
    void a_node_that_is_gone_is_succeeded_at_the_second_look() {
        here.isOursToHear(MAIN);
        leases.termsEnd();

        assertThat(there.isOursToHear(MAIN)).isFalse();
        assertThat(there.isOursToHear(MAIN)).isTrue();
        assertThat(here.isOursToHear(MAIN)).isFalse();
    }

    @Test
    void a_holder_that_was_only_held_up_keeps_what_it_has() {
        here.isOursToHear(MAIN);
        leases.termsEnd();
        there.isOursToHear(MAIN);

        assertThat(here.isOursToHear(MAIN)).isTrue();
        leases.termsEnd();
        assertThat(there.isOursToHear(MAIN)).isFalse();
    }

    @Test
    void of_two_successors_one_is_quicker() {
        here.isOursToHear(MAIN);
        leases.termsEnd();
        TakeTurns third = new TakeTurns(leases, new EndedLeases());
        there.isOursToHear(MAIN);
        third.isOursToHear(MAIN);

        assertThat(there.isOursToHear(MAIN)).isTrue();
        assertThat(third.isOursToHear(MAIN)).isFalse();
    }

    @Test
    void nobody_decides_while_the_leases_are_out_of_reach() {
        here.isOursToHear(MAIN);
        leases.areAway();

        assertThatThrownBy(() -> here.isOursToHear(MAIN)).hasMessage("away");
        assertThatThrownBy(() -> there.isOursToHear(MAIN)).hasMessage("away");
    }

    private static final class FakeLeases implements PbxLeases {

        private final Map<PbxName, PbxLease> held = new HashMap<>();
        private boolean isAway;

        void termsEnd() {
            held.replaceAll((pbx, lease) -> new PbxLease(lease.node(), lease.renewal(), true));
        }

        void areAway() {
            isAway = true;
        }

        @Override
        public boolean renew(PbxName pbx, UUID node, Duration term) {
            return of(pbx).filter(lease -> lease.node().equals(node)).isPresent()
                    && take(pbx, node, term, held.get(pbx));
        }

        @Override
        public Optional<PbxLease> of(PbxName pbx) {
            if (isAway) {
                throw new IllegalStateException("away");
            }
            return Optional.ofNullable(held.get(pbx));
        }

        @Override
        public boolean take(PbxName pbx, UUID node, Duration term, @Nullable PbxLease former) {
            PbxLease now = held.get(pbx);
            if (now == null ? former != null : !now.equals(former)) {
                return false;
            }
            held.put(pbx, new PbxLease(node, now == null ? 1 : now.renewal() + 1, false));
            return true;
        }
    }
}

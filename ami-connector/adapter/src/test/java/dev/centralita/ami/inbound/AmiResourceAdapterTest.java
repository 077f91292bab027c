package dev.centralita.ami.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.ami.AmiAccess;
import dev.centralita.testbed.asterisk.AmiPeer;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AmiResourceAdapterTest {

    private final AmiPeer main = AmiPeer.start().knows("hub", "s3cret");
    private final AmiPeer branch = AmiPeer.start().knows("hub", "s3cret");
    private final FakeServer server = new FakeServer();
    private final FakeEndpoints endpoints = new FakeEndpoints();
    private final AmiActivationSpec spec = new AmiActivationSpec();
    private final AmiResourceAdapter adapter = new AmiResourceAdapter();

    @AfterEach
    void close() {
        adapter.stop();
        main.close();
        branch.close();
    }

    @Test
    void nothing_is_dialled_before_a_bean_listens() {
        adapter.start(server);

        assertThat(server.worksGiven()).isZero();
        assertThat(main.connections()).isZero();
    }

    @Test
    void a_bean_hears_every_pbx_it_names() throws Exception {
        endpoints.wantsToHear(access("main", main), access("branch", branch));
        adapter.start(server);

        adapter.endpointActivation(endpoints, spec);

        endpoints.callsUntil("main FullyBooted");
        branch.says("Event: PeerStatus");
        endpoints.callsUntil("branch PeerStatus");
    }

    @Test
    void a_bean_that_names_no_pbx_stays_idle() throws Exception {
        adapter.start(server);

        adapter.endpointActivation(endpoints, spec);

        assertThat(endpoints.callsUntil("released")).contains("pbxs");
        assertThat(server.worksGiven()).isEqualTo(1);
    }

    @Test
    void an_application_that_still_starts_is_asked_again() throws Exception {
        endpoints.wantsToHear(access("main", main));
        endpoints.isNotReadyFor(2);
        adapter.start(server);

        adapter.endpointActivation(endpoints, spec);

        endpoints.callsUntil("main FullyBooted");
    }

    @Test
    void a_pbx_that_another_process_hears_is_dialled_once_that_one_is_gone() throws Exception {
        endpoints.wantsToHear(access("main", main), access("branch", branch));
        endpoints.leaves("main");
        adapter.start(server);
        adapter.endpointActivation(endpoints, spec);
        endpoints.callsUntil("branch UP");
        assertThat(main.connections()).isZero();

        endpoints.takesOver("main");

        endpoints.callsUntil("main UP");
    }

    @Test
    void a_pbx_that_another_process_took_over_is_let_go() throws Exception {
        endpoints.wantsToHear(access("main", main));
        adapter.start(server);
        adapter.endpointActivation(endpoints, spec);
        endpoints.callsUntil("main UP");

        endpoints.leaves("main");

        endpoints.callsUntil("main STANDBY");
        assertThat(main.awaitsNobody()).isTrue();
    }

    @Test
    void a_pbx_goes_on_being_heard_while_nobody_can_tell_whose_turn_it_is() throws Exception {
        endpoints.wantsToHear(access("main", main));
        adapter.start(server);
        adapter.endpointActivation(endpoints, spec);
        endpoints.callsUntil("main UP");

        endpoints.cannotTellWhoseTurnItIs();
        endpoints.callsUntil("claims main");
        endpoints.callsUntil("claims main");
        main.says("Event: PeerStatus");

        endpoints.callsUntil("main PeerStatus");
        assertThat(main.connections()).isEqualTo(1);
    }

    @Test
    void how_many_events_wait_is_told() throws Exception {
        endpoints.wantsToHear(access("main", main));
        adapter.start(server);

        adapter.endpointActivation(endpoints, spec);

        endpoints.callsUntil("main backlog");
    }

    @Test
    void a_bean_that_does_not_know_yet_is_asked_again() throws Exception {
        endpoints.wantsToHear(access("main", main));
        endpoints.doesNotKnowFor(2);
        adapter.start(server);

        adapter.endpointActivation(endpoints, spec);

        endpoints.callsUntil("main FullyBooted");
    }

    @Test
    void the_end_leaves_no_thread_and_no_socket() throws Exception {
        endpoints.wantsToHear(access("main", main), access("branch", branch));
        adapter.start(server);
        adapter.endpointActivation(endpoints, spec);
        endpoints.callsUntil("main UP");

        adapter.endpointDeactivation(endpoints, spec);
        adapter.stop();
        adapter.stop();

        assertThat(server.threadsAtWork()).isZero();
        assertThat(main.awaitsNobody()).isTrue();
        assertThat(branch.awaitsNobody()).isTrue();
    }

    @Test
    void deployed_again_and_again_it_leaves_nothing_behind() throws Exception {
        endpoints.wantsToHear(access("main", main));
        adapter.start(server);

        for (int round = 0; round < 20; round++) {
            adapter.endpointActivation(endpoints, spec);
            endpoints.callsUntil("main UP");
            adapter.endpointDeactivation(endpoints, spec);
        }

        assertThat(server.threadsAtWork()).isZero();
        assertThat(main.awaitsNobody()).isTrue();
    }

    @Test
    void a_server_without_a_thread_to_spare_fails_the_activation() {
        server.hasNoThreadToSpare();
        adapter.start(server);

        assertThatThrownBy(() -> adapter.endpointActivation(endpoints, spec)).isInstanceOf(ResourceException.class);
    }

    @Test
    void a_foreign_activation_is_refused() {
        adapter.start(server);

        assertThatThrownBy(() -> adapter.endpointActivation(endpoints, (ActivationSpec) null))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void a_bean_hears_the_classes_of_events_it_names_and_no_others() throws Exception {
        endpoints.wantsToHear(access("main", main));
        adapter.start(server);
        adapter.endpointActivation(endpoints, spec);
        endpoints.callsUntil("main FullyBooted");

        main.says("Event: AgentCalled", "Privilege: agent,all");
        main.says("Event: VarSet", "Privilege: dialplan,all", "Variable: MIXMONITOR_FILENAME");

        assertThat(endpoints.callsUntil("main VarSet")).doesNotContain("main AgentCalled");
    }

    private static AmiAccess access(String name, AmiPeer peer) {
        return new AmiAccess(name, "127.0.0.1", peer.port(), false, AmiAccess.Login.MD5, "hub", "s3cret");
    }
}

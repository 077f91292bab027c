package dev.centralita.telephony.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.settings.Secret;
import dev.centralita.telephony.command.FakeSwitchboard;
import dev.centralita.telephony.command.Refusal;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeeAgentExtensionsTest {

    private static final Pbx PBX =
            new Pbx(new PbxName("main"), "pbx", 5038, false, Pbx.Proof.MD5, "hub", new Secret("s"));

    private final FakeSwitchboard switchboard = new FakeSwitchboard();

    @Test
    void an_agent_is_shown_with_the_state_of_the_phone_and_whether_a_queue_rings_there() {
        switchboard.hasPhone("8001", "PJSIP/8001", Phone.State.RINGING);
        switchboard.hasPhone("8002", "PJSIP/8002", Phone.State.IDLE);
        switchboard.hasMember("8000", "Local/8001@from-queue/n", "8001");

        assertThat(seeing("8001", "8002"))
                .containsExactly(
                        new AgentExtension("8001", Phone.State.RINGING, true),
                        new AgentExtension("8002", Phone.State.IDLE, false));
    }

    @Test
    void b16_two_questions_are_asked_however_many_agents_there_are() {
        String[] many = IntStream.range(8000, 8200).mapToObj(Integer::toString).toArray(String[]::new);

        assertThat(seeing(many)).hasSize(200);
        assertThat(switchboard.told()).containsExactlyInAnyOrder("members", "phones");
    }

    @Test
    void a_phone_that_the_pbx_does_not_watch_is_in_no_known_state() {
        assertThat(seeing("8001")).containsExactly(new AgentExtension("8001", Phone.State.UNKNOWN, false));
    }

    @Test
    void agents_are_listed_without_states_while_the_pbx_is_away() {
        switchboard.fails(Refusal.PBX_AWAY);

        assertThat(seeing("8001")).containsExactly(new AgentExtension("8001", null, false));
    }

    @Test
    void nobody_is_asked_about_no_agents() {
        assertThat(seeing()).isEmpty();
        assertThat(switchboard.told()).isEmpty();
    }

    @Test
    void without_a_list_of_agents_the_members_of_queues_are_they() {
        switchboard.hasMember("sales", "PJSIP/205", "205");
        switchboard.hasMember("support", "PJSIP/205", "205");
        switchboard.hasMember("support", "PJSIP/204", "204");

        assertThat(new SeeAgentExtensions(Optional::empty, () -> List.of(PBX), switchboard).now())
                .extracting(AgentExtension::extension)
                .containsExactly("204", "205");
    }

    @Test
    void without_a_pbx_agents_are_listed_all_the_same() {
        assertThat(new SeeAgentExtensions(() -> Optional.of(List.of("8001")), List::of, switchboard).now())
                .containsExactly(new AgentExtension("8001", null, false));
    }

    private List<AgentExtension> seeing(String... agents) {
        return new SeeAgentExtensions(() -> Optional.of(List.of(agents)), () -> List.of(PBX), switchboard).now();
    }
}

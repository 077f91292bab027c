package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.telephony.call.CallHistory;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallSearch;
import dev.centralita.telephony.call.CallState;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.Hold;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.SearchTooWide;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CallId ID = new CallId(new PbxName("main"), "1.0");

    private final List<CallSearch> searches = new ArrayList<>();
    private final List<CallRecord> kept = new ArrayList<>();
    private final CallsResource calls = new CallsResource();
    private boolean isTooWide;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to do it
    void give_the_history() {
        calls.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        calls.history = new CallHistory() {
            @Override
            public List<CallRecord> find(CallSearch search) {
                searches.add(search);
                if (isTooWide) {
                    throw new SearchTooWide(Duration.ofSeconds(10), new IllegalStateException());
                }
                return kept.subList(0, Math.min(search.size(), kept.size()));
            }

            @Override
            public Optional<CallRecord> find(CallId id) {
                return kept.stream().filter(call -> call.id().equals(id)).findFirst();
            }
        };
    }

    @Test
    void a_search_is_passed_on_as_it_was_asked() {
        calls.list(asking(
                "q",
                "115",
                "disposition",
                "no-answer",
                "queue",
                "sales",
                "agent",
                "Ana",
                "size",
                "7",
                "before",
                "2026-03-02T12:00:00Z~1.0"));

        assertThat(searches)
                .containsExactly(new CallSearch(
                        "115",
                        Disposition.NO_ANSWER,
                        false,
                        "sales",
                        "Ana",
                        NOON.minus(Duration.ofDays(31)),
                        null,
                        new CallSearch.Place(NOON, "1.0"),
                        7));
    }

    @Test
    void a_name_is_looked_for_in_the_last_31_days_unless_somebody_says_since_when() {
        calls.list(asking("q", "gómez"));
        calls.list(asking("q", "gómez", "from", "2020-01-01T00:00:00Z"));
        calls.list(asking("q", "+541150001111"));

        assertThat(searches)
                .extracting(CallSearch::from)
                .containsExactly(NOON.minus(Duration.ofDays(31)), Instant.parse("2020-01-01T00:00:00Z"), null);
    }

    @Test
    void a_search_that_takes_too_long_is_refused() {
        isTooWide = true;

        assertThatThrownBy(() -> calls.list(asking()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("search-too-wide"));
    }

    @Test
    void calls_that_go_on_can_be_asked_for() {
        calls.list(asking("disposition", "in-progress"));

        assertThat(searches).singleElement().satisfies(search -> {
            assertThat(search.isGoingOn()).isTrue();
            assertThat(search.disposition()).isNull();
        });
    }

    @Test
    void an_outcome_that_does_not_exist_is_refused_by_name() {
        assertThatThrownBy(() -> calls.list(asking("disposition", "lost"))).isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_full_page_tells_where_the_next_begins() {
        kept.addAll(List.of(call(), call()));

        ItemsJson<CallJson> page = calls.list(asking("size", "2"));

        assertThat(page.next()).isEqualTo("2026-03-02T12:00:00Z~1.0");
        assertThat(page.items()).extracting(CallJson::timeline).containsOnlyNulls();
    }

    @Test
    void a_call_is_told_moment_by_moment() {
        kept.add(call());

        assertThat(calls.one("main", "1.0").timeline())
                .extracting(step -> step.what() + " " + step.who() + " " + step.detail())
                .containsExactly(
                        "began 1150001111 800100",
                        "entered-queue sales 1",
                        "rang 200 Eva",
                        "stopped-ringing 200 no-answer",
                        "rang 201 Ana",
                        "left-queue sales connected",
                        "answered 201 Ana",
                        "held 201 null",
                        "resumed 201 null",
                        "transferred 201 305",
                        "hung-up 201 null",
                        "ended caller null");
    }

    @Test
    void a_call_nobody_kept_is_not_found() {
        assertThatThrownBy(() -> calls.one("main", "9.9")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calls.one("no name!", "9.9")).isInstanceOf(Refused.class);
    }

    private static CallRecord call() {
        return new CallRecord(
                ID,
                Direction.INCOMING,
                CallState.ENDED,
                "1150001111",
                "Lucía",
                "PJSIP/trunk-00000001",
                "800100",
                "sales",
                "201",
                "Ana",
                NOON,
                NOON.plusSeconds(20),
                NOON.plusSeconds(60),
                Duration.ofSeconds(19),
                Duration.ofSeconds(5),
                Duration.ofSeconds(40),
                Duration.ofSeconds(5),
                Disposition.ANSWERED,
                16,
                CallRecord.Side.CALLER,
                null,
                false,
                List.of(
                        leg("200", "Eva", 2, null, 14, DialResult.NO_ANSWER),
                        leg("201", "Ana", 15, 20, 50, DialResult.ANSWERED)),
                List.of(new QueueStage(
                        "sales", 1, NOON.plusSeconds(1), NOON.plusSeconds(20), QueueStage.Result.CONNECTED)),
                List.of(new Hold("1.2", "201", NOON.plusSeconds(30), NOON.plusSeconds(35))),
                List.of(new Transfer(NOON.plusSeconds(45), Transfer.Kind.BLIND, "201", "305")));
    }

    private static Leg leg(
            String phone, String agent, int dialled, @Nullable Integer answered, int ended, DialResult result) {
        return new Leg(
                phone,
                phone,
                phone,
                phone,
                "sales",
                agent,
                NOON.plusSeconds(dialled),
                answered == null ? null : NOON.plusSeconds(answered),
                NOON.plusSeconds(ended),
                result);
    }

    private static UriInfo asking(String... parameters) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (int each = 0; each < parameters.length; each += 2) {
            given.add(parameters[each], parameters[each + 1]);
        }
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (self, method, arguments) -> given);
    }
}

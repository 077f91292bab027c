package dev.centralita.web.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Hours;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Priority;
import dev.centralita.housekeeping.rule.QuietHours;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.web.JsonForm;
import dev.centralita.web.Language;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.request.RecordReader;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleJsonTest {

    @Test
    void a_rule_that_was_read_is_written_back_word_by_word() throws IOException {
        RuleVersion written = new RuleVersion(everything(), 3, "ana", Instant.parse("2026-11-20T12:00:00Z"));
        String json = new JsonForm().getContext(RuleJson.class).toJson(RuleJson.of(written));

        RuleJson read = read(json);

        assertThat(read.toRule()).isEqualTo(everything());
        assertThat(read.versionRead()).isEqualTo(3);
        assertThat(json)
                .contains("\"for\":\"next-opening\"")
                .contains("\"days\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]")
                .contains("\"kind\":\"move-to-pending\"");
    }

    @Test
    void what_is_left_out_is_as_most_want_it() throws IOException {
        Rule rule = read("""
                {"name": "resolve", "title": "Resolve", "desk": "chatwoot/1", "scope": {"statuses": ["pending"]},
                 "when": {"silence": {"of": "agent", "atLeast": "PT12H"}}, "ladder": [{"acts": [{"kind": "resolve"}]}]}
                """).toRule();

        assertThat(rule.enabled()).isTrue();
        assertThat(rule.guards()).isEqualTo(Guards.USUAL);
        assertThat(rule.scope().assignee()).isEqualTo(AssigneeScope.ANYBODY);
        assertThat(rule.when().hours()).isEqualTo(Hours.ANY);
        assertThat(rule.ladder()).containsExactly(Step.of(Intention.of(Act.Kind.RESOLVE)));
    }

    @Test
    void every_wrong_part_is_named_at_its_place() throws IOException {
        RuleJson wrong = read("""
                {"name": "No Name", "desk": "chatwoot/1",
                 "scope": {"statuses": ["pendiente"], "assignee": {"who": "these"},
                           "labels": {"all": ["a"], "none": ["a"]}},
                 "when": {"silence": {"of": "agent", "atLeast": "twelve"}, "waiting": "maybe",
                          "hours": {"when": "inside", "calendar": {"zone": "Caracas", "holidays": ["25/12"],
                                    "week": [{"days": ["lun"], "from": "9", "to": "18:00"}]}}},
                 "ladder": [{"after": "soon", "acts": [{"kind": "remind"}, {"kind": "snooze"}, {"kind": "explode"}]}],
                 "guards": {"share": 0, "quietHours": {"zone": "UTC", "from": "08:00", "to": "08:00"}}}
                """);

        InvalidFields refused = catchThrowableOfType(InvalidFields.class, wrong::toRule);

        assertThat(refused.fields())
                .extracting(InvalidField::field)
                .contains(
                        "name",
                        "title",
                        "scope.statuses",
                        "scope.assignee",
                        "scope.labels",
                        "when.silence.atLeast",
                        "when.waiting",
                        "when.hours.calendar.zone",
                        "when.hours.calendar.holidays",
                        "when.hours.calendar.week[0].days",
                        "when.hours.calendar.week[0].from",
                        "ladder[0].after",
                        "ladder[0].acts[0].text",
                        "ladder[0].acts[1].for",
                        "ladder[0].acts[2].kind",
                        "guards.share",
                        "guards.quietHours.to");
        assertThat(refused.fields())
                .allSatisfy(field -> assertThat(field.message(Language.ENGLISH)).isNotBlank());
    }

    @Test
    void nothing_where_something_belongs_in_a_list_is_named_at_its_place() {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> read("""
                {"name": "later", "title": "Later", "desk": "chatwoot/1", "scope": {"statuses": [null], "inboxes": ["1", null]},
                 "when": {"hours": {"calendar": {"holidays": [null], "week": [null]}}},
                 "ladder": [{"acts": [null, {"kind": "label", "add": [null]}]}, null]}
                """));

        assertThat(refused.fields())
                .extracting(InvalidField::field)
                .containsExactlyInAnyOrder(
                        "scope.statuses[0]",
                        "scope.inboxes[1]",
                        "when.hours.calendar.holidays[0]",
                        "when.hours.calendar.week[0]",
                        "ladder[0].acts[0]",
                        "ladder[0].acts[1].add[0]",
                        "ladder[1]");
    }

    @Test
    void what_only_shows_in_the_whole_is_named_too() throws IOException {
        RuleJson wrong = read("""
                {"name": "later", "title": "Later", "desk": "chatwoot/1", "scope": {"statuses": ["open"]},
                 "ladder": [{"after": "PT1H", "acts": [{"kind": "resolve"}]}]}
                """);

        InvalidFields refused = catchThrowableOfType(InvalidFields.class, wrong::toRule);

        assertThat(refused.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("ladder");
            assertThat(field.message(Language.ENGLISH)).contains("ladder[0].after: PT1H");
        });
    }

    private static RuleJson read(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Class<Record> type = cast(RuleJson.class);
        return (RuleJson) new RecordReader()
                .readFrom(
                        type,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body));
    }

    @SuppressWarnings("unchecked")
    private static Class<Record> cast(Class<? extends Record> type) {
        return (Class<Record>) type;
    }

    private static Rule everything() {
        return new RuleExample()
                .in(new Scope(
                        Set.of(Status.PENDING, Status.SNOOZED),
                        Set.of("1"),
                        Set.of("3"),
                        new AssigneeScope(AssigneeScope.Who.THESE, Set.of("5"), Set.of("vendedor")),
                        new LabelScope(Set.of("a"), Set.of("b"), Set.of("c")),
                        Set.of(Priority.URGENT)))
                .olderThan(Duration.ofDays(2))
                .at(new Hours(Hours.Which.OUTSIDE, RuleExample.OFFICE))
                .beforeReplyWindowEnds(Duration.ofMinutes(90))
                .guardedBy(new Guards(
                        25,
                        new QuietHours(ZoneId.of("America/Caracas"), LocalTime.of(21, 30), LocalTime.of(7, 0)),
                        true,
                        false))
                .climbing(
                        Step.of(Intention.remind("¿Sigue ahí?"), Intention.note("{rule}")),
                        new Step(
                                Duration.ofHours(2),
                                List.of(
                                        new Intention(Act.Kind.LABEL, null, Set.of("x"), Set.of("y"), null, null),
                                        new Intention(Act.Kind.ASSIGN, null, Set.of(), Set.of(), "7", null),
                                        new Intention(Act.Kind.ASSIGN_TEAM, null, Set.of(), Set.of(), null, null),
                                        new Intention(Act.Kind.SNOOZE, null, Set.of(), Set.of(), null, null),
                                        Intention.of(Act.Kind.MOVE_TO_PENDING))))
                .rule();
    }
}

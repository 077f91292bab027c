package dev.centralita.housekeeping.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.rule.Act;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rules make of conversations. Every rule begins as {@code RuleExample}: what is pending, answered and silent for
 * twelve hours since an agent's word is resolved with a note. The columns are read by {@link Case}; it is Friday noon
 * in UTC, nine o'clock in São Paulo, where the office opens on weekdays from nine to six and has a holiday on Monday.
 */
class JudgeTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        WHAT                                              | SAID                            | THE CONVERSATION        | THE RULE                     | COMES TO
        # silence and waiting
        b01 exactly twelve hours are enough               | customer 14h, agent 12h         |                         |                              | note, resolve
        b01 eight and a half hours are not                | customer 14h, agent 510m        |                         |                              | not-silent-long-enough
        the customer wrote last                           | agent 14h, customer 13h         |                         |                              | customer-waits
        the customer wrote at the very moment, but later  | agent 13h, customer 13h         |                         |                              | customer-waits
        the agent answered at the very moment             | customer 13h, agent 13h         |                         |                              | note, resolve
        only the customer spoke                           | customer 80h                    |                         |                              | customer-waits
        only an agent spoke                               | agent 80h                       |                         |                              | note, resolve
        nobody spoke within the time looked back upon     |                                 |                         |                              | nothing-said
        a bot answered                                    | customer 14h, bot 13h           |                         |                              | note, resolve
        a bot is no person                                | customer 14h, bot 13h           |                         | answered by person           | customer-waits
        a person answered before the bot did              | customer 15h, agent 14h, bot 13h |                        | answered by person           | note, resolve
        the desk says that nobody answered                | bot 13h                         | waits 20h               | answered by person           | customer-waits
        a person answered what the desk counts from       | agent 13h                       | waits 20h               | answered by person           | note, resolve
        b14 the hub's own word is no answer               | customer 14h, hub 13h           |                         |                              | customer-waits
        b11 the hub's own word breaks no silence          | customer 20h, agent 13h, hub 1h |                         |                              | note, resolve
        silence of the customer, whatever agents say      | customer 13h, agent 1h          |                         | silence of customer 12h      | note, resolve
        silence of anybody is broken by an agent          | customer 13h, agent 1h          |                         | silence of anybody 12h       | not-silent-long-enough
        silence of an agent who never spoke               | customer 13h                    |                         | waiting, reopen              | not-silent-long-enough
        whoever waits is opened                           | customer 1m                     |                         | waiting, any silence, reopen | reopen
        whoever does not wait is not opened               | customer 2m, agent 1m           |                         | waiting, any silence, reopen | not-waiting
        either, but never put away while the customer waits | customer 13h                  |                         | either, silence of anybody 12h | customer-waits
        put away all the same, because the rule says so   | customer 13h                    |                         | either, silence of anybody 12h, even if waiting | note, resolve
        # where
        another status                                    | customer 14h, agent 13h         | open                    |                              | other-status
        the inbox                                         | customer 14h, agent 13h         | inbox 2                 | inbox 2                      | note, resolve
        another inbox                                     | customer 14h, agent 13h         | inbox 2                 | inbox 1                      | other-inbox
        another team                                      | customer 14h, agent 13h         | team 3                  | team 4                       | other-team
        no team at all                                    | customer 14h, agent 13h         |                         | team 4                       | other-team
        somebody's, where nobody's are meant              | customer 14h, agent 13h         | assigned 5              | nobody's                     | other-assignee
        nobody's, where somebody's are meant              | customer 14h, agent 13h         |                         | somebody's                   | other-assignee
        the agent who is meant                            | customer 14h, agent 13h         | assigned 5              | agent 5                      | note, resolve
        an agent with the role that is meant              | customer 14h, agent 13h         | assigned 6 as vendedor  | role vendedor                | note, resolve
        an agent with another role                        | customer 14h, agent 13h         | assigned 6 as gerente   | role vendedor                | other-assignee
        one of the labels                                 | customer 14h, agent 13h         | label vip               | any of vip+late              | note, resolve
        not all of the labels                             | customer 14h, agent 13h         | label vip               | all of vip+late              | other-labels
        a label that keeps the rule away                  | customer 14h, agent 13h         | label vip               | none of vip+late             | other-labels
        another priority                                  | customer 14h, agent 13h         | priority low            | priority urgent              | other-priority
        no priority at all                                | customer 14h, agent 13h         |                         | priority urgent              | other-priority
        # when
        old enough                                        | customer 14h, agent 13h         | begun 48h               | older than 48h               | note, resolve
        too young                                         | customer 14h, agent 13h         | begun 47h               | older than 48h               | too-young
        inside the office's hours                         | customer 14h, agent 13h         |                         | inside hours                 | note, resolve
        a minute before the office opens                  | customer 14h, agent 13h         | now 11:59               | inside hours                 | not-the-hours
        the minute the office closes                      | customer 14h, agent 13h         | now 21:00               | inside hours                 | not-the-hours
        outside the office's hours                        | customer 14h, agent 13h         | now 21:00               | outside hours                | note, resolve
        a holiday counts as closed                        | customer 14h, agent 13h         | now 15:00 on monday     | inside hours                 | not-the-hours
        before the window for replies ends                | customer 22h, agent 3h          | replies for 119m        | before window 2h             | note, resolve
        long before the window for replies ends           | customer 20h, agent 3h          | replies for 4h          | before window 2h             | not-silent-long-enough
        no window ends                                    | customer 20h, agent 3h          |                         | before window 2h             | not-silent-long-enough
        # guards
        asleep until tomorrow                             | customer 14h, agent 13h         | asleep for 20h          | snoozed, reopen              | asleep
        asleep until the customer writes                  | customer 14h, agent 13h         | asleep                  | snoozed, reopen              | asleep
        its sleep is over                                 | customer 14h, agent 13h         | asleep for 0m           | snoozed, reopen              | reopen
        woken at the opening, because the rule says so    | customer 14h, agent 13h         | asleep for 20h          | snoozed, reopen, wake, inside hours | reopen
        outside the share of a careful beginning          | customer 14h, agent 13h         | id 7                    | share 1                      | outside-share
        inside the share of a careful beginning           | customer 14h, agent 13h         | id 7                    | share 80                     | note, resolve
        # the ladder
        a reminder comes first                            | customer 14h, agent 13h         |                         | remind, then 2h              | remind
        the next step is not due                          | customer 14h, agent 13h, hub 1h | step 1 done 119m        | remind, then 2h              | step-not-due
        the next step is due                              | customer 14h, agent 13h, hub 2h | step 1 done 2h          | remind, then 2h              | note, resolve
        the customer wrote after the reminder             | agent 14h, hub 3h, customer 1h  | step 1 done 3h          | remind, then 2h              | customer-waits
        whoever speaks takes it back to the foot          | customer 16h, agent 13h         | step 1 done 15h before that | remind, then 2h          | remind
        the ladder is done                                | customer 14h, agent 13h         | step 1 done 1h          |                              | ladder-done
        no reminder at night                              | customer 14h, agent 13h         | now 02:00               | remind, then 2h, quiet       | quiet-hours
        a quiet hour keeps nobody from resolving          | customer 14h, agent 13h         | now 02:00               | quiet                        | note, resolve
        a reminder that would not reach the customer      | customer 30h, agent 13h         | replies closed          | remind, then 2h              | reply-window-closed
        """)
    void a_rule_comes_to_a_judgement(String what, String said, String conversation, String rule, String expected) {
        Case situation = Case.of(said, conversation, rule);

        Judgement judgement = situation.judged();

        assertThat(word(judgement)).isEqualTo(expected);
    }

    private static String word(Judgement judgement) {
        return judgement.isToAct()
                ? judgement.acts().stream().map(Act::kind).map(Act.Kind::word).collect(Collectors.joining(", "))
                : judgement.reason().word();
    }
}

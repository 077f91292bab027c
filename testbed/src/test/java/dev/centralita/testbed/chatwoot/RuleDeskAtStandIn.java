package dev.centralita.testbed.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.WholeDeskContract;
import dev.centralita.integration.chatwoot.ChatwootDesks;
import dev.centralita.testbed.database.ReadableDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real adapter against the stand-in: that either understands the other keeps both honest. */
@ExtendWith(RunningChatwoot.class)
abstract class RuleDeskAtStandIn extends WholeDeskContract {

    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    final ChatwootStandIn chatwoot;
    private final ChatwootDesks desks;

    RuleDeskAtStandIn(ReadableDatabase database, Map<String, String> settings) throws SQLException {
        chatwoot = ChatwootStandIn.start(database, RuleDesks.TOKEN, CLOCK);
        chatwoot.reset();
        desks = RuleDesks.at(chatwoot, CLOCK, settings);
    }

    @AfterEach
    void stop() {
        desks.close();
        chatwoot.close();
    }

    @Override
    protected Desk desk() {
        return desks.desks().get(0);
    }

    @Override
    protected ConversationId begins(dev.centralita.housekeeping.rule.Status status, Instant at) {
        return new ConversationId(Long.toString(chatwoot.holds(Talk.begun(Status.valueOf(status.name()), at))));
    }

    @Override
    protected void says(ConversationId id, Speaker speaker, Instant at) {
        switch (speaker) {
            case CUSTOMER -> chatwoot.says(number(id), Voice.CUSTOMER, at, null);
            case AGENT -> chatwoot.says(number(id), Voice.AGENT, at, null);
            case BOT -> chatwoot.says(number(id), Voice.BOT, at, null);
            case HUB -> chatwoot.says(number(id), Voice.RULE, at, ActKey.PREFIX + "earlier/1.1");
        }
    }

    @Override
    protected void notes(ConversationId id, Instant at) {
        chatwoot.says(number(id), Voice.NOTE, at, null);
    }

    @Test
    void a_reminder_reaches_the_customer() {
        ConversationId id = begins(dev.centralita.housekeeping.rule.Status.PENDING, hoursAgo(30));

        desk().perform(id, new Act.Remind("Are you still there?"), new ActKey(ActKey.PREFIX + "reminds/1.1"));

        assertThat(chatwoot.counts().messages()).containsOnly(Map.entry(number(id), 1));
        assertThat(chatwoot.counts().withheld()).isEmpty();
    }

    static long number(ConversationId id) {
        return id.number().orElseThrow();
    }
}

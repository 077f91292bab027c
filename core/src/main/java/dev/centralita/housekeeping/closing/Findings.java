package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run saw, put into words that the operator's sentence is made of. */
final class Findings {

    private final ClosingRule rule;
    private final Instant now;

    Findings(ClosingRule rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    Decision about(Candidate candidate, Verdict verdict, Reason reason) {
        return decision(
                candidate.id().value(), verdict, reason, facts(candidate.agent(), candidate.silentSince(), null));
    }

    Decision about(Conversation conversation, AgentId agent, Verdict verdict, Reason reason) {
        return decision(conversation.id().value(), verdict, reason, facts(agent, conversation.silentSince(), null));
    }

    Decision about(ConversationId conversation, Verdict verdict, Reason reason, int httpStatus) {
        return decision(conversation.value(), verdict, reason, facts(null, null, httpStatus));
    }

    Decision about(AgentId agent, Verdict verdict, Reason reason, int httpStatus) {
        return decision("agent " + agent, verdict, reason, facts(agent, null, httpStatus));
    }

    Decision about(EnlistedAgent line) {
        return decision("agent " + line, Verdict.SKIPPED, Reason.AGENT_ID_NOT_A_NUMBER, facts(null, null, null));
    }

    Decision about(Settlement settlement) {
        Candidate candidate = settlement.reservation().candidate();
        return decision(
                candidate.id().value(),
                settlement.verdict(),
                settlement.reason(),
                facts(candidate.agent(), candidate.silentSince(), settlement.httpStatus()));
    }

    private static Decision decision(String subject, Verdict verdict, Reason reason, Map<String, String> facts) {
        return new Decision(subject, verdict, reason, facts);
    }

    private Map<String, String> facts(
            @Nullable AgentId agent, @Nullable Instant silentSince, @Nullable Integer httpStatus) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("allowed", rule.silence().allowed().toString());
        facts.put("now", now.toString());
        facts.put("ruleVersion", rule.version());
        if (agent != null) {
            facts.put("agent", agent.value());
        }
        if (silentSince != null) {
            facts.put("silentSince", silentSince.toString());
        }
        if (httpStatus != null && httpStatus > 0) {
            facts.put("status", httpStatus.toString());
        }
        return facts;
    }
}

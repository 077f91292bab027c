package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.integration.http.Answer;
import dev.centralita.integration.http.Call;
import dev.centralita.integration.http.CallPolicy;
import dev.centralita.integration.http.HttpCaller;
import dev.centralita.integration.http.NoAnswer;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chatwoot's application API; one for all accounts, because Chatwoot counts requests by where they come from. */
final class ChatwootApi {

    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private final HttpCaller caller;
    private final Condition condition;
    private final Trace trace;

    ChatwootApi(Settings settings, MeterRegistry meters, Clock clock) {
        this.caller = new HttpCaller(policy(settings), meters, clock);
        this.condition = new Condition(clock);
        this.trace = new Trace(settings.get(ChatwootSettings.TRACE));
    }

    private static CallPolicy policy(Settings settings) {
        return new CallPolicy(
                "chatwoot",
                settings.get(ChatwootSettings.CONNECT_LIMIT),
                settings.get(ChatwootSettings.ANSWER_LIMIT),
                LARGEST_ANSWER,
                settings.get(ChatwootSettings.ATTEMPTS),
                settings.get(ChatwootSettings.LONGEST_WAIT),
                settings.get(ChatwootSettings.PATIENCE),
                settings.get(ChatwootSettings.RATE),
                settings.get(ChatwootSettings.CONCURRENCY));
    }

    Condition condition() {
        return condition;
    }

    <T> T get(Account account, String path, Function<Answer, T> reading) {
        return call(account, Call.get(account.address().at(path)), reading);
    }

    /** For what does no more the second time than the first. */
    <T> T set(Account account, String path, String json, Function<Answer, T> reading) {
        return call(account, Call.post(account.address().at(path), json).repeatable(), reading);
    }

    /** For what would be there twice; whether a lost one arrived is not known. */
    <T> T add(Account account, String path, String json, Function<Answer, T> reading) {
        return call(account, Call.post(account.address().at(path), json), reading);
    }

    private <T> T call(Account account, Call call, Function<Answer, T> reading) {
        trace.request(call);
        try {
            return caller.call(
                    call.with("api_access_token", account.token().reveal()),
                    answer -> reading.apply(noted(account, call, answer)));
        } catch (NoAnswer failure) {
            condition.isTroubled("Chatwoot " + failure.how());
            throw new DeskUnavailable("Chatwoot " + failure.how() + " (" + call + ")", failure.httpStatus());
        }
    }

    private Answer noted(Account account, Call call, Answer answer) {
        trace.answer(call, answer);
        String trouble = trouble(account, answer.status());
        if (trouble == null) {
            condition.isWell();
        } else {
            condition.isTroubled(trouble);
        }
        return answer;
    }

    private static @Nullable String trouble(Account account, int status) {
        if (status == 401) {
            return "Chatwoot does not accept the token of account "
                    + account.address().account()
                    + " (401); it is wrong, or a bot's, which may not look at conversations: an administrator's is needed";
        }
        if (status == 403) {
            return "Chatwoot forbids the token of account " + account.address().account()
                    + " what we asked for (403); an administrator's is needed";
        }
        if (status == 429) {
            return "Chatwoot takes no more requests from us for now (429)";
        }
        if (status >= 300 && status < 400) {
            return "Chatwoot sends us elsewhere (" + status + "), which is not followed; its address may be wrong";
        }
        return status >= 500 ? "Chatwoot is in trouble (" + status + ")" : null;
    }
}

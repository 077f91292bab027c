package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.integration.http.Answer;
import dev.centralita.integration.http.Call;
import dev.centralita.integration.http.HttpCaller;
import dev.centralita.integration.http.NoAnswer;
import dev.centralita.integration.platform.Condition;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** Chatwoot's application API; one for all accounts, because Chatwoot counts requests by where they come from. */
final class ChatwootApi {

    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private final HttpCaller caller;
    private final Condition condition;
    private final Trace trace;

    ChatwootApi(Settings settings, MeterRegistry meters, Clock clock) {
        this.caller = new HttpCaller(ChatwootSettings.CALLS.policy(settings, LARGEST_ANSWER), meters, clock);
        this.condition = new Condition("Chatwoot", "its address", clock);
        this.trace = new Trace(settings.get(ChatwootSettings.TRACE));
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
            condition.isTroubled(failure.told("Chatwoot"));
            throw new DeskUnavailable(
                    "Chatwoot " + failure.how() + " (" + call + ")",
                    failure.in(call, "Chatwoot"),
                    failure.httpStatus());
        }
    }

    private Answer noted(Account account, Call call, Answer answer) {
        trace.answer(call, answer);
        Map<String, ?> whose = Map.of("account", account.address().account());
        switch (answer.status()) {
            case 401 ->
                condition.isTroubled(Sentence.of(
                        "chatwoot-token-refused",
                        "Chatwoot does not accept the token of account {account} (401); it is wrong, or a bot's, which"
                                + " may not look at conversations: an administrator's is needed",
                        whose));
            case 403 ->
                condition.isTroubled(Sentence.of(
                        "chatwoot-token-too-weak",
                        "Chatwoot forbids the token of account {account} what we asked for (403); an administrator's"
                                + " is needed",
                        whose));
            default -> condition.answered(answer.status());
        }
        return answer;
    }
}

package dev.centralita.integration.chatwoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.ConversationNews;
import dev.centralita.housekeeping.rule.ConversationNews.Changed;
import dev.centralita.housekeeping.rule.DeskPost.Letter;
import dev.centralita.housekeeping.rule.DeskPost.Receipt;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatwootPostTest {

    private static final Clock CLOCK = Clock.fixed(Questions.NOON, ZoneOffset.UTC);
    private static final long NOW = Questions.NOON.getEpochSecond();
    private static final String MESSAGE =
            "{\"event\":\"message_created\",\"id\":5,\"source_id\":null,\"conversation\":{\"id\":7}}";

    private final List<Changed> heard = new ArrayList<>();
    private final AtomicBoolean hasFreeThread = new AtomicBoolean(true);
    private final ConversationNews news = new ConversationNews(this::run);

    @Test
    void a_signed_message_is_news_of_its_conversation() throws Exception {
        assertThat(post("signed").take(signed(MESSAGE, NOW, "d1"))).isEqualTo(Receipt.TAKEN);

        assertThat(heard).containsExactly(new Changed(new DeskName("chatwoot/1"), new ConversationId("7")));
    }

    @Test
    void conversation_events_carry_their_number_at_the_top() throws Exception {
        post("signed")
                .take(signed("{\"event\":\"conversation_status_changed\",\"id\":8,\"status\":\"open\"}", NOW, "d1"));

        assertThat(heard).extracting(Changed::conversation).containsExactly(new ConversationId("8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"source_id\":\"centralita:rule/1.1\"",
                "\"content_attributes\":{\"automation_rule_id\":\"centralita:rule/1.1\"}"
            })
    void what_the_hub_said_itself_is_no_news(String mark) throws Exception {
        String ours = MESSAGE.replace("\"source_id\":null", mark);

        assertThat(post("signed").take(signed(ours, NOW, "d1"))).isEqualTo(Receipt.TAKEN);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_delivery_that_comes_again_is_taken_and_said_once() throws Exception {
        ChatwootPost post = post("signed");
        post.take(signed(MESSAGE, NOW, "d1"));

        assertThat(post.take(signed(MESSAGE, NOW + 60, "d1"))).isEqualTo(Receipt.TAKEN);
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_delivery_that_there_was_no_room_for_is_news_when_it_comes_again() throws Exception {
        hasFreeThread.set(false);
        ChatwootPost post = post("signed");
        assertThat(post.take(signed(MESSAGE, NOW, "d1"))).isEqualTo(Receipt.NO_ROOM);
        hasFreeThread.set(true);

        assertThat(post.take(signed(MESSAGE, NOW, "d1"))).isEqualTo(Receipt.TAKEN);

        assertThat(heard).extracting(Changed::conversation).containsExactly(new ConversationId("7"));
    }

    @ParameterizedTest
    @ValueSource(longs = {301, -301})
    void a_signature_is_good_for_five_minutes(long away) throws Exception {
        assertThat(post("signed").take(signed(MESSAGE, NOW + away, "d1"))).isEqualTo(Receipt.NOT_BELIEVED);
    }

    @Test
    void a_changed_body_is_not_believed() throws Exception {
        Letter letter = signed(MESSAGE, NOW, "d1");
        Letter changed = new Letter(letter.account(), letter.headers(), MESSAGE.replace("7", "9"));

        assertThat(post("signed").take(changed)).isEqualTo(Receipt.NOT_BELIEVED);
        assertThat(post("signed").take(unsigned("1", MESSAGE))).isEqualTo(Receipt.NOT_BELIEVED);
        assertThat(heard).isEmpty();
    }

    @Test
    void an_older_chatwoot_signs_nothing() {
        assertThat(post("unsigned").take(unsigned("1", MESSAGE))).isEqualTo(Receipt.TAKEN);
        assertThat(heard).hasSize(1);
    }

    @Test
    void nobody_listens_for_another_account_or_where_it_is_off() {
        assertThat(post("unsigned").take(unsigned("2", MESSAGE))).isEqualTo(Receipt.UNKNOWN);
        assertThat(post("off").take(unsigned("1", MESSAGE))).isEqualTo(Receipt.UNKNOWN);
    }

    @Test
    void what_is_no_object_is_unreadable() {
        assertThat(post("unsigned").take(unsigned("1", "[1"))).isEqualTo(Receipt.UNREADABLE);
        assertThat(post("unsigned").take(unsigned("1", "7"))).isEqualTo(Receipt.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversation_typing_on", "contact_updated", "webwidget_triggered"})
    void other_events_change_no_conversation(String event) {
        assertThat(post("unsigned").take(unsigned("1", "{\"event\":\"" + event + "\",\"id\":7}")))
                .isEqualTo(Receipt.TAKEN);
        assertThat(heard).isEmpty();
    }

    private void run(Runnable work) {
        if (!hasFreeThread.get()) {
            throw new RejectedExecutionException("no thread is free");
        }
        work.run();
    }

    private ChatwootPost post(String webhooks) {
        news.subscribe(heard::add);
        Map<String, String> values = new HashMap<>(Map.of(
                "CHATWOOT_URL", "http://chat.invalid",
                "CHATWOOT_TOKEN", "t",
                "CHATWOOT_WEBHOOKS", webhooks,
                "CHATWOOT_WEBHOOK_SECRETS", "1=agreed"));
        Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));
        return new ChatwootPost(settings, new Installation(settings, new SimpleMeterRegistry(), CLOCK), news, CLOCK);
    }

    private static Letter unsigned(String account, String body) {
        return new Letter(account, Map.of(), body);
    }

    private static Letter signed(String body, long timestamp, String delivery) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("agreed".getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(UTF_8)));
        return new Letter(
                "1",
                Map.of(
                        "x-chatwoot-timestamp",
                        Long.toString(timestamp),
                        "x-chatwoot-delivery",
                        delivery,
                        "x-chatwoot-signature",
                        "sha256=" + signature),
                body);
    }
}

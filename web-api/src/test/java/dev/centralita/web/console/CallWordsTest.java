package dev.centralita.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.web.request.Words;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of a call has a text for each word by which the hub tells of one. */
class CallWordsTest {

    private static final JsonObject TEXTS = Json.createReader(
                    new StringReader(ConsoleFiles.read(ConsoleFiles.ADMIN.resolve("i18n/en.json"))))
            .readObject();

    @Test
    void why_somebody_left_a_queue_has_its_text() {
        assertTold(
                "call.detail.",
                Arrays.stream(QueueStage.Result.values()).filter(result -> result != QueueStage.Result.WAITING));
    }

    @Test
    void why_a_phone_stopped_ringing_has_its_text() {
        assertTold("call.detail.", Arrays.stream(DialResult.values()).filter(result -> result != DialResult.ANSWERED));
    }

    @Test
    void who_ended_a_call_and_which_way_it_went_have_their_texts() {
        assertTold("call.side.", Arrays.stream(CallRecord.Side.values()));
        assertTold("call.direction.", Arrays.stream(Direction.values()));
    }

    @Test
    void usual_causes_of_hanging_up_have_their_texts() {
        assertThat(TEXTS.keySet()).contains("cause.16", "cause.17", "cause.18", "cause.19", "cause.21", "cause.34");
    }

    private static void assertTold(String beginning, Stream<? extends Enum<?>> words) {
        assertThat(words.map(word -> beginning + Words.of(word)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(TEXTS).containsKey(key));
    }
}

package dev.centralita.testbed.scenario;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.Recording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Eighteen hundred calls that are said again and again, other calls each time. Only digits change from one time to the
 * next, in their place, so that saying costs little beside listening.
 */
final class Refrain {

    private static final int EVENTS_AT_ONCE = 200;

    /** Ids of channels in the recording begin with the second they were made in; all of it took less than a hundred. */
    private static final Pattern SECOND = Pattern.compile("\\b17952(29\\d{3})(?=\\.\\d)");

    private static final int BETWEEN_ROUNDS = 100;

    private record Second(int place, int number) {}

    private static final class Verse {

        private final byte[] bytes;
        private final List<Second> seconds;

        Verse(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
            seconds = SECOND.matcher(text)
                    .results()
                    .map(second -> new Second(
                            text.substring(0, second.start(1)).getBytes(StandardCharsets.UTF_8).length,
                            Integer.parseInt(second.group(1))))
                    .toList();
        }

        byte[] in(int round) {
            for (Second second : seconds) {
                int left = second.number() + BETWEEN_ROUNDS * round;
                for (int place = second.place() + 4; place >= second.place(); place--) {
                    bytes[place] = (byte) ('0' + left % 10);
                    left /= 10;
                }
            }
            return bytes;
        }
    }

    private final List<Verse> verses = new ArrayList<>();
    private final int events;
    private final int calls;

    Refrain() {
        List<String> said = Recording.busy().messages().stream()
                .filter(Recording.Message::isEvent)
                .map(Recording.Message::text)
                .toList();
        for (int from = 0; from < said.size(); from += EVENTS_AT_ONCE) {
            verses.add(new Verse(String.join("", said.subList(from, Math.min(from + EVENTS_AT_ONCE, said.size())))));
        }
        events = said.size();
        calls = Recording.busy().lines("truth.jsonl").size();
    }

    /** How many events there are each time. */
    int events() {
        return events;
    }

    /** How many calls they tell of each time. */
    int calls() {
        return calls;
    }

    /** All of it once, as fast as it is taken. */
    void say(AmiPeer asterisk, int round) {
        verses.forEach(verse -> asterisk.saysBytes(verse.in(round)));
    }
}

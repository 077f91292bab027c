package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.web.telephony.FloorJson.ExtensionSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorStreamTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private List<ExtensionSeen> phones = List.of(phone("201", "idle"), phone("202", "idle"));
    private boolean isDatabaseAway;
    private final FloorStream stream = new FloorStream(this::picture);
    private int turns;

    @Test
    void whoever_has_nothing_is_told_everything() {
        turn();

        FloorNewsJson news = newsAfter(null);

        assertThat(news.after()).isNull();
        assertThat(news.extensions()).isEqualTo(phones);
    }

    @Test
    void whoever_has_the_picture_before_is_told_what_changed() {
        turn();
        String mark = newsAfter(null).mark();

        phones = List.of(phone("201", "ringing"), phone("203", "idle"));
        turn();

        FloorNewsJson news = newsAfter(mark);
        assertThat(news.after()).isEqualTo(mark);
        assertThat(news.extensions()).containsExactlyInAnyOrder(phone("201", "ringing"), phone("203", "idle"));
        assertThat(news.gone()).isEqualTo(Map.of("extensions", List.of("main 202")));
    }

    @Test
    void nothing_is_told_twice_and_nothing_where_nothing_changed() {
        turn();
        String mark = newsAfter(null).mark();
        turn();

        assertThat(stream.after(mark)).isEmpty();
    }

    @Test
    void many_pictures_later_each_entry_is_told_once_as_it_is() {
        turn();
        String mark = newsAfter(null).mark();
        IntStream.range(0, 500).forEach(step -> {
            phones = List.of(phone("201", "step " + step), phone("202", "idle"));
            turn();
        });

        assertThat(newsAfter(mark).extensions()).containsExactly(phone("201", "step 499"));
    }

    @Test
    void whoever_follows_step_by_step_and_whoever_comes_late_see_the_same() {
        turn();
        FloorNewsJson first = newsAfter(null);
        List<ExtensionSeen> followed = new ArrayList<>(first.extensions());
        String mark = first.mark();
        for (int step = 0; step < 50; step++) {
            phones = IntStream.range(step % 7, 10 + step % 5)
                    .mapToObj(number -> phone("2" + number, "step " + number))
                    .toList();
            turn();
            FloorNewsJson news = newsAfter(mark);
            followed.removeIf(phone -> isGone(news, phone) || isRenewed(news, phone));
            followed.addAll(news.extensions());
            mark = news.mark();
        }

        assertThat(followed).containsExactlyInAnyOrderElementsOf(newsAfter(null).extensions());
        assertThat(followed).containsExactlyInAnyOrderElementsOf(phones);
    }

    @Test
    void a_mark_of_another_stream_stands_for_nothing() {
        turn();

        assertThat(newsAfter("another.1").after()).isNull();
        assertThat(newsAfter(newsAfter(null).mark() + "9").after()).isNull();
    }

    @Test
    void whoever_is_further_behind_than_is_remembered_starts_anew() {
        phones = IntStream.rangeClosed(0, Changes.MOST_GONE)
                .mapToObj(number -> phone("9" + number, "idle"))
                .toList();
        turn();
        String mark = newsAfter(null).mark();

        phones = List.of(phone("201", "idle"));
        turn();

        assertThat(newsAfter(mark).after()).isNull();
        assertThat(newsAfter(mark).extensions()).containsExactly(phone("201", "idle"));
    }

    @Test
    void one_turn_makes_one_picture_however_many_watchers_bring_it() {
        stream.turn("tick");
        phones = List.of();
        stream.turn("tick");

        assertThat(newsAfter(null).extensions()).hasSize(2);
    }

    @Test
    void while_there_is_no_newer_picture_the_last_one_stands() {
        turn();
        isDatabaseAway = true;
        turn();

        assertThat(newsAfter(null).extensions()).isEqualTo(phones);
    }

    private void turn() {
        stream.turn(++turns);
    }

    private FloorNewsJson newsAfter(String mark) {
        return stream.after(mark).orElseThrow();
    }

    private FloorJson picture() {
        if (isDatabaseAway) {
            throw new DatabaseAway("callcenter", new IllegalStateException("gone"));
        }
        return new FloorJson(NOON, List.of(), List.of(), List.of(), phones, List.of());
    }

    private static boolean isGone(FloorNewsJson news, ExtensionSeen phone) {
        return news.gone().getOrDefault("extensions", List.of()).contains("main " + phone.extension());
    }

    private static boolean isRenewed(FloorNewsJson news, ExtensionSeen phone) {
        return news.extensions().stream().anyMatch(fresh -> fresh.extension().equals(phone.extension()));
    }

    private static ExtensionSeen phone(String extension, String state) {
        return new ExtensionSeen("main", extension, null, state, NOON, null);
    }
}

package dev.centralita.testbed.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlayedBooksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final PlayedBooks books = PlayedBooks.writtenBy(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void what_cannot_be_written_now_is_written_later() throws Exception {
        LinkedBlockingQueue<BookEntry> written = new LinkedBlockingQueue<>();
        CountDownLatch isFull = new CountDownLatch(1);
        BookEntry entry = entry();

        try (books) {
            books.keep(List.of(entry), entries -> {
                if (isFull.getCount() > 0) {
                    isFull.countDown();
                    throw new IOException("the disk is full");
                }
                written.addAll(entries);
            });

            assertThat(written.poll(3, TimeUnit.MINUTES)).isEqualTo(entry);
        }
    }

    @Test
    void a_shelf_that_breaks_is_told_at_the_end_at_the_latest() throws Exception {
        CountDownLatch isBroken = new CountDownLatch(1);
        books.keep(List.of(entry()), entries -> {
            isBroken.countDown();
            throw new IllegalStateException("the shelf breaks");
        });
        assertThat(isBroken.await(3, TimeUnit.MINUTES)).isTrue();

        assertThatThrownBy(books::close).hasRootCauseMessage("the shelf breaks");
    }

    @Test
    void an_entry_that_was_not_written_is_told_at_the_end() {
        books.keep(List.of(new BookEntry(Book.CEL, NOON, Map.of("eventtype", "CHAN_START"))), entries -> {});

        assertThatThrownBy(books::close).hasMessageContaining("not written: 1");
    }

    @Test
    void a_page_that_is_still_being_written_is_not_waited_for_without_end() throws Exception {
        PlayedBooks hurried = PlayedBooks.writtenBy(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ZERO);
        CountDownLatch isBegun = new CountDownLatch(1);
        CompletableFuture<Void> isOver = new CompletableFuture<>();
        hurried.keep(List.of(entry()), entries -> {
            isBegun.countDown();
            isOver.join();
        });
        assertThat(isBegun.await(3, TimeUnit.MINUTES)).isTrue();

        assertThatThrownBy(hurried::close).hasMessageContaining("last page");

        isOver.complete(null);
    }

    private static BookEntry entry() {
        return new BookEntry(Book.CEL, NOON.minusSeconds(60), Map.of("eventtype", "CHAN_START"));
    }
}

package dev.centralita.administration.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing(10, 1);

    @Test
    void the_same_password_matches_and_no_other() {
        Optional<PasswordHash> kept = Optional.of(hashing.hash("violet-anchor-97-tram"));

        assertThat(hashing.matches("violet-anchor-97-tram", kept)).isTrue();
        assertThat(hashing.matches("violet-anchor-97-tran", kept)).isFalse();
        assertThat(hashing.matches("", kept)).isFalse();
    }

    @Test
    void the_same_password_is_never_hashed_alike() {
        assertThat(hashing.hash("violet-anchor-97-tram").text())
                .isNotEqualTo(hashing.hash("violet-anchor-97-tram").text());
    }

    @Test
    void nothing_matches_where_no_password_is_kept() {
        assertThat(hashing.matches("", Optional.empty())).isFalse();
        assertThat(hashing.matches("violet-anchor-97-tram", Optional.empty())).isFalse();
    }

    @Test
    void a_letter_is_the_same_however_the_keyboard_composes_it() {
        Optional<PasswordHash> kept = Optional.of(hashing.hash("contrase\u00f1a-larga"));

        assertThat(hashing.matches("contrasen\u0303a-larga", kept)).isTrue();
    }

    @Test
    void a_hash_of_fewer_rounds_still_matches_and_is_outdated() {
        PasswordHash old = new PasswordHashing(5, 1).hash("violet-anchor-97-tram");

        assertThat(hashing.matches("violet-anchor-97-tram", Optional.of(old))).isTrue();
        assertThat(hashing.isOutdated(old)).isTrue();
        assertThat(hashing.isOutdated(hashing.hash("violet-anchor-97-tram"))).isFalse();
    }

    /** Made with another implementation: {@code hashlib.pbkdf2_hmac("sha512", …)} of Python. */
    @Test
    void a_hash_is_the_pbkdf2_that_others_know() {
        PasswordHash known = new PasswordHash(
                "$pbkdf2-sha512$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$ttM3fiAWYLIAF3mMP6ecfAUS76i6Im6zF7YkL61FIDdwfUy/R90kOozAkSTmEVA50oSVN2r3SuZd+qptpVShDw");

        assertThat(hashing.matches("violet-anchor-97-tram", Optional.of(known))).isTrue();
    }

    @Test
    void a_hash_takes_the_rounds_of_the_settings() {
        PasswordHash hash = new PasswordHashing(new Settings(name -> Optional.empty())).hash("violet-anchor-97-tram");

        assertThat(hash.text()).startsWith("$pbkdf2-sha512$i=210000$");
    }

    @Test
    void a_hash_of_another_form_is_refused_without_showing_it() {
        assertThatThrownBy(() -> new PasswordHash("$2a$10$secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_flood_is_sent_away_and_a_few_are_served() throws Exception {
        PasswordHashing slow = new PasswordHashing(200_000, 1);
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        List<Callable<PasswordHash>> wishes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            wishes.add(() -> slow.hash("violet-anchor-97-tram"));
        }

        int served = 0;
        for (Future<PasswordHash> wish : crowd.invokeAll(wishes)) {
            served += isServed(wish) ? 1 : 0;
        }
        crowd.shutdown();

        assertThat(served).isBetween(1, 39);
        assertThat(slow.hash("violet-anchor-97-tram")).isNotNull();
    }

    private static boolean isServed(Future<PasswordHash> wish) throws InterruptedException {
        try {
            wish.get();
            return true;
        } catch (ExecutionException sentAway) {
            assertThat(sentAway).hasCauseInstanceOf(TooManyPasswords.class);
            return false;
        }
    }
}

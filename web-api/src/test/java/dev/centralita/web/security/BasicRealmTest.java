package dev.centralita.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicRealmTest {

    private final BasicRealm realm = realm("ana", "pass:with:colons é");

    @Test
    void the_right_name_and_password_open_it_colons_and_all() {
        assertThat(realm.opensTo(basic("ana:pass:with:colons é"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana:wrong", "bob:pass:with:colons é", "ana:", ":", "", "ana", "ANA:pass:with:colons é"})
    void anything_else_does_not(String credentials) {
        assertThat(realm.opensTo(basic(credentials))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic ", "BASIC ", "Basic", "Bearer ", ""})
    void the_scheme_is_written_in_one_way(String scheme) {
        String credentials = basic("ana:pass:with:colons é").substring("Basic ".length());

        assertThat(realm.opensTo(scheme + credentials)).isFalse();
    }

    @Test
    void what_is_not_base64_opens_nothing() {
        assertThat(realm.opensTo("Basic ana:secret")).isFalse();
    }

    /** B-9: with nothing configured the old service let in whoever sent a colon. */
    @Test
    void an_empty_name_or_password_never_opens() {
        assertThat(realm("", "").opensTo(basic(":"))).isFalse();
        assertThat(realm("ana", "").opensTo(basic("ana:"))).isFalse();
        assertThat(realm("", "secret").opensTo(basic(":secret"))).isFalse();
    }

    @Test
    void every_realm_reads_its_own_settings() {
        Map<String, String> set =
                Map.of("DOC_USER", "doc", "DOC_PASSWD", "one", "APIREST_USER", "ami", "APIRESTPASSWD", "two");
        List<BasicRealm> realms = BasicRealm.of(new Settings(name -> Optional.ofNullable(set.get(name))));

        assertThat(realms)
                .filteredOn(found -> found.opensTo(basic("doc:one")))
                .extracting(BasicRealm::name)
                .containsExactly("docs");
        assertThat(realms)
                .filteredOn(found -> found.opensTo(basic("ami:two")))
                .extracting(BasicRealm::name)
                .containsExactly("ami");
        assertThat(realms).noneMatch(found -> found.opensTo(basic(":")));
    }

    private static BasicRealm realm(String user, String password) {
        return new BasicRealm("test", List.of(), new Secret(user), new Secret(password));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}

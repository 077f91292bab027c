package dev.centralita.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.credential.Token;
import dev.centralita.administration.session.SignedIn;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserName;
import dev.centralita.shared.Actor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Guard OPERATORS = new Guard(new Permission(false, Role.OPERATOR, Area.JOBS));
    private static final Guard NOBODY = new Guard(new Permission(false, null, Area.JOBS));

    @Test
    void a_stranger_has_to_sign_in() {
        assertThatThrownBy(() -> OPERATORS.filter(request("GET", "jobs", null, "")))
                .hasMessage("401 sign-in-required");
    }

    @Test
    void the_role_asked_for_and_those_above_it_come_in() {
        for (Role role : List.of(Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN)) {
            assertThatCode(() -> OPERATORS.filter(request("GET", "jobs", person(role, false), "")))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> OPERATORS.filter(request("GET", "jobs", person(Role.VIEWER, false), "")))
                .hasMessage("403 forbidden");
    }

    @Test
    void where_nobody_is_named_nobody_comes_in() {
        assertThatThrownBy(() -> NOBODY.filter(request("GET", "jobs", person(Role.ADMIN, false), "")))
                .hasMessage("403 forbidden");
    }

    @Test
    void a_key_opens_only_its_areas() {
        assertThatCode(() -> OPERATORS.filter(request("POST", "jobs", key(Area.JOBS), "")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OPERATORS.filter(request("POST", "jobs", key(Area.HOUSEKEEPING), "")))
                .hasMessage("403 area-closed");
    }

    @Test
    void a_person_changes_something_only_with_the_token_of_the_page() {
        Caller person = person(Role.OPERATOR, false);
        String token = person.person().csrfToken().reveal();

        assertThatCode(() -> OPERATORS.filter(request("POST", "jobs", person, token)))
                .doesNotThrowAnyException();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThatThrownBy(() -> OPERATORS.filter(request(method, "jobs", person, "guessed")))
                    .hasMessage("403 csrf-token-wrong");
            assertThatThrownBy(() -> OPERATORS.filter(request(method, "jobs", person, null)))
                    .hasMessage("403 csrf-token-wrong");
        }
    }

    @Test
    void who_must_change_the_password_can_do_just_that() {
        Caller person = person(Role.ADMIN, true);
        String token = person.person().csrfToken().reveal();

        assertThatThrownBy(() -> OPERATORS.filter(request("GET", "jobs", person, token)))
                .hasMessage("403 password-change-required");
        assertThatCode(() -> OPERATORS.filter(request("POST", "session", person, token)))
                .doesNotThrowAnyException();
    }

    private static Caller person(Role role, boolean mustChange) {
        User user = User.invited(new UserName("ana"), "Ana", role);
        return Caller.of(new SignedIn(user, Token.fresh(), mustChange));
    }

    private static Caller key(Area area) {
        return new Caller(new Actor(Actor.Kind.API_KEY, "erp"), Role.OPERATOR, Set.of(area), null);
    }

    private static ContainerRequestContext request(String method, String firstSegment, Caller caller, String token) {
        SecurityContext security = answering(SecurityContext.class, Map.of("getUserPrincipal", () -> caller));
        PathSegment segment = answering(PathSegment.class, Map.of("getPath", () -> firstSegment));
        UriInfo address = answering(UriInfo.class, Map.of("getPathSegments", () -> List.of(segment)));
        return answering(
                ContainerRequestContext.class,
                Map.of(
                        "getSecurityContext", () -> security,
                        "getMethod", () -> method,
                        "getUriInfo", () -> address,
                        "getHeaderString", () -> token));
    }

    private static <T> T answering(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName()).give()));
    }

    private interface Answer {

        Object give();
    }
}

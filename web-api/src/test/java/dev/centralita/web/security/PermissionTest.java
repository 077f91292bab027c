package dev.centralita.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.user.Role;
import dev.centralita.web.administration.apikey.ApiKeysResource;
import dev.centralita.web.housekeeping.ClosingsResource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    /** What a stranger may do; a new line here is a decision. */
    private static final Set<String> OPEN = Set.of(
            "SessionResource.open",
            "SetupResource.state",
            "SetupResource.complete",
            "GrafanaIndicatorsResource.figures",
            "LiveTablesResource.queues",
            "LiveTablesResource.callers",
            "LiveTablesResource.agents",
            "LiveTablesResource.extensions",
            "LiveTablesResource.trunks",
            "LiveTablesResource.pbxs",
            "JsonDataSourceResource.greet",
            "JsonDataSourceResource.metrics",
            "JsonDataSourceResource.options",
            "JsonDataSourceResource.query",
            "JsonDataSourceResource.variable",
            "JsonDataSourceResource.tagKeys",
            "JsonDataSourceResource.tagValues",
            "JsonDataSourceResource.search",
            "JsonDataSourceResource.annotations");

    static class Mixed {

        @RolesAllowed({"supervisor", "operator"})
        public void either() {}

        @PermitAll
        public void open() {}

        public void forgotten() {}
    }

    @RolesAllowed("admin")
    static class Strict {

        public void usual() {}

        @RolesAllowed("viewer")
        public void milder() {}
    }

    @Test
    void of_several_roles_the_least_counts() {
        assertThat(of(Mixed.class, "either").role()).isEqualTo(Role.OPERATOR);
    }

    @Test
    void what_is_open_is_open_to_everybody() {
        assertThat(of(Mixed.class, "open").isForEverybody()).isTrue();
    }

    @Test
    void a_forgotten_annotation_lets_nobody_in() {
        Permission forgotten = of(Mixed.class, "forgotten");

        assertThat(forgotten.isForEverybody()).isFalse();
        assertThat(forgotten.role()).isNull();
    }

    @Test
    void a_method_has_the_last_word_over_its_class() {
        assertThat(of(Strict.class, "usual").role()).isEqualTo(Role.ADMIN);
        assertThat(of(Strict.class, "milder").role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void a_resource_belongs_to_the_area_of_its_package() throws Exception {
        assertThat(Permission.of(Mixed.class.getMethod("either"), ClosingsResource.class)
                        .area())
                .isEqualTo(Area.HOUSEKEEPING);
        assertThat(Permission.of(Mixed.class.getMethod("either"), ApiKeysResource.class)
                        .area())
                .isEqualTo(Area.ADMINISTRATION);
        assertThat(resources())
                .filteredOn(resource -> resource.getPackageName().endsWith(".administration.job"))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(Permission.of(Mixed.class.getMethod("either"), resource)
                                .area())
                        .isEqualTo(Area.JOBS));
    }

    @Test
    void every_resource_method_says_whom_it_lets_in() throws IOException {
        List<Method> methods =
                resources().stream().flatMap(PermissionTest::endpoints).toList();

        assertThat(methods).hasSizeGreaterThan(15).allSatisfy(method -> {
            Permission permission = Permission.of(method, method.getDeclaringClass());
            assertThat(permission.isForEverybody() || permission.role() != null).isTrue();
        });
        assertThat(methods)
                .filteredOn(method ->
                        Permission.of(method, method.getDeclaringClass()).isForEverybody())
                .extracting(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    private static Permission of(Class<?> resource, String method) {
        Method found = Arrays.stream(resource.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return Permission.of(found, resource);
    }

    private static List<Class<?>> resources() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(PermissionTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PermissionTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(name, missing);
        }
    }

    private static Stream<Method> endpoints(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
    }
}

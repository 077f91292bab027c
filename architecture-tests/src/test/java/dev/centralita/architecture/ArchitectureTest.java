package dev.centralita.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static Stream<Named> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(Named::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(Named rule) {
        rule.rule().allowEmptyShould(true).check(House.classes());
    }

    @Test
    void every_module_was_read() {
        assertThat(Stream.of(
                                "shared.settings.Settings",
                                "persistence.database.DatabaseSettings",
                                "integration.environment.MachineSettings",
                                "jobs.ApplicationStart",
                                "web.HubApplication")
                        .filter(name -> !House.classes().contain(House.ROOT + "." + name)))
                .isEmpty();
    }

    /** A rule under the name it has in the table. */
    record Named(String name, ArchRule rule) {

        static Named of(Field field) {
            try {
                return new Named(field.getName().toLowerCase(java.util.Locale.ROOT), (ArchRule) field.get(null));
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

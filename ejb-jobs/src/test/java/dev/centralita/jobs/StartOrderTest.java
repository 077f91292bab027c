package dev.centralita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.jobs.housekeeping.DesksAtStart;
import dev.centralita.jobs.housekeeping.RulesAtNews;
import jakarta.ejb.DependsOn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers ring as soon as their bean is there, be other beans ready or not. A chain: Payara takes a diamond for a cycle. */
class StartOrderTest {

    private static final Map<String, Class<?>> BEANS = Stream.of(
                    JobRunner.class, JobTimers.class, DesksAtStart.class, RulesAtNews.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @ParameterizedTest
    @ValueSource(classes = {JobRunner.class, JobTimers.class, RulesAtNews.class})
    void whoever_looks_at_jobs_waits_until_the_desks_are_known(Class<?> bean) {
        assertThat(waitsFor(bean)).contains("DesksAtStart");
    }

    @Test
    void the_desks_wait_for_the_application() {
        assertThat(waitsFor(DesksAtStart.class)).contains("ApplicationStart");
    }

    private static List<String> waitsFor(Class<?> bean) {
        return Stream.ofNullable(bean.getAnnotation(DependsOn.class))
                .flatMap(dependsOn -> Stream.of(dependsOn.value()))
                .flatMap(name -> Stream.concat(
                        Stream.of(name), Stream.ofNullable(BEANS.get(name)).flatMap(other -> waitsFor(other).stream())))
                .toList();
    }
}

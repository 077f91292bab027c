package dev.centralita.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.centralita.ami.inbound.planted.Ear;
import dev.centralita.ami.outbound.planted.KnowsTheOtherDirection;
import dev.centralita.ami.session.planted.KnowsWhoListens;
import dev.centralita.housekeeping.planted.ChatHelper;
import dev.centralita.housekeeping.planted.KnowsTheWeb;
import dev.centralita.housekeeping.planted.ReadsTheEnvironment;
import dev.centralita.housekeeping.planted.ReadsTheTime;
import dev.centralita.integration.planted.KnowsItsNeighbour;
import dev.centralita.integration.planted.KnowsPersistence;
import dev.centralita.integration.planted.SpeaksHttpItself;
import dev.centralita.integration.plantedtoo.Neighbour;
import dev.centralita.jobs.PlantedLatecomer;
import dev.centralita.jobs.PlantedParent;
import dev.centralita.jobs.PlantedTimer;
import dev.centralita.jobs.housekeeping.PlantedChild;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.persistence.planted.OpenRow;
import dev.centralita.planted.back.Back;
import dev.centralita.planted.there.There;
import dev.centralita.planted.unmarked.Unmarked;
import dev.centralita.web.planted.KnowsTheDatabase;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that never fires is worse than none: each one is shown a fault made for it. */
class PlantedFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "ONLY_THESE_DEPENDENCIES_EXIST",
                        "[integration -> persistence]",
                        classes(KnowsPersistence.class, DatabaseSettings.class)),
                arguments("NO_CYCLES", "Cycle detected", classes(There.class, Back.class)),
                arguments("THE_BUSINESS_KNOWS_NO_TECHNOLOGY", "WebApplicationException", classes(KnowsTheWeb.class)),
                arguments("ONLY_PERSISTENCE_KNOWS_DATABASES", "SQLException", classes(KnowsTheDatabase.class)),
                arguments("ONE_PLACE_SPEAKS_HTTP", "HttpClient", classes(SpeaksHttpItself.class)),
                arguments(
                        "OUTSIDE_SYSTEMS_DO_NOT_KNOW_EACH_OTHER",
                        "Neighbour",
                        classes(KnowsItsNeighbour.class, Neighbour.class)),
                arguments(
                        "THE_WIRE_DOES_NOT_KNOW_WHO_LISTENS",
                        "KnowsWhoListens",
                        classes(KnowsWhoListens.class, Ear.class)),
                arguments(
                        "INBOUND_AND_OUTBOUND_ARE_STRANGERS",
                        "KnowsTheOtherDirection",
                        classes(KnowsTheOtherDirection.class, Ear.class)),
                arguments(
                        "PARENTS_DO_NOT_KNOW_THEIR_CHILDREN",
                        "PlantedParent",
                        classes(PlantedParent.class, PlantedChild.class)),
                arguments("TIMERS_RUN_OUTSIDE_TRANSACTIONS", "PlantedTimer", classes(PlantedTimer.class)),
                arguments("BEANS_START_IN_A_LINE", "PlantedLatecomer", classes(PlantedLatecomer.class)),
                arguments("EVERY_PACKAGE_IS_NULL_MARKED", "dev.centralita.planted.unmarked", classes(Unmarked.class)),
                arguments("THE_TIME_COMES_FROM_A_CLOCK", "Instant.now()", classes(ReadsTheTime.class)),
                arguments("A_NAME_SAYS_WHAT_THE_CLASS_IS_FOR", "ChatHelper", classes(ChatHelper.class)),
                arguments("ROWS_STAY_AT_HOME", "OpenRow", classes(OpenRow.class)),
                arguments("SETTINGS_HAVE_ONE_READER", "System.getenv", classes(ReadsTheEnvironment.class)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void the_rule_finds_its_fault(String rule, String named, JavaClasses fault) throws ReflectiveOperationException {
        ArchRule underTest = (ArchRule) HouseRules.class.getDeclaredField(rule).get(null);

        assertThat(underTest.evaluate(fault).getFailureReport().toString()).contains(named);
    }

    @Test
    void every_rule_has_a_fault_made_for_it() {
        Set<String> rules = Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(Field::getName)
                .collect(Collectors.toSet());

        assertThat(faults().map(fault -> (String) fault.get()[0])).containsExactlyInAnyOrderElementsOf(rules);
    }

    private static JavaClasses classes(Class<?>... planted) {
        return new ClassFileImporter().importClasses(planted);
    }
}

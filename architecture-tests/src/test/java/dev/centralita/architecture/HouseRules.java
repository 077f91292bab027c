package dev.centralita.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.DependsOn;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house rules; {@code ARCHITECTURE.md} says why. A new arrow is a decision: change the table and say so. */
final class HouseRules {

    private static final String ANY_PART = House.ROOT + "..";

    private static final Set<String> READS_THE_CLOCK_ITSELF = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.LocalTime");

    private static final Set<String> AREAS =
            Set.of("housekeeping", "archive", "telephony", "livechat", "messaging", "administration");

    /** The server, not CDI, makes the resource adapter and its factory, so nobody can inject a clock into them. */
    private static final DescribedPredicate<JavaClass> MAKES_THE_CLOCK = resideInAnyPackage(
            House.ROOT + ".integration.environment..", House.ROOT + ".ami.inbound..", House.ROOT + ".ami.outbound..");

    /** Who may know whom. The areas of core come first, then those that serve them. */
    static final ArchRule ONLY_THESE_DEPENDENCIES_EXIST = modules()
            .definedByPackages(House.ROOT + ".(*)..")
            .should()
            .respectTheirAllowedDependencies(
                    allow().fromModule("administration")
                            .toModules("shared")
                            .fromModule("housekeeping")
                            .toModules("shared")
                            .fromModule("archive")
                            .toModules("shared", "housekeeping")
                            .fromModule("telephony")
                            .toModules("shared", "messaging")
                            .fromModule("livechat")
                            .toModules("shared", "messaging")
                            .fromModule("messaging")
                            .toModules("shared")
                            .fromModule("persistence")
                            .toModules(
                                    "shared",
                                    "administration",
                                    "housekeeping",
                                    "archive",
                                    "telephony",
                                    "livechat",
                                    "messaging")
                            .fromModule("integration")
                            .toModules(
                                    "shared",
                                    "administration",
                                    "housekeeping",
                                    "archive",
                                    "telephony",
                                    "livechat",
                                    "messaging")
                            .fromModule("jobs")
                            .toModules(
                                    "shared",
                                    "administration",
                                    "housekeeping",
                                    "archive",
                                    "telephony",
                                    "livechat",
                                    "messaging",
                                    "ami")
                            .fromModule("web")
                            .toModules(
                                    "shared",
                                    "administration",
                                    "housekeeping",
                                    "archive",
                                    "telephony",
                                    "livechat",
                                    "messaging"),
                    consideringOnlyDependenciesInAnyPackage(ANY_PART));

    static final ArchRule NO_CYCLES =
            slices().matching(House.ROOT + ".(**)").should().beFreeOfCycles();

    static final ArchRule THE_BUSINESS_KNOWS_NO_TECHNOLOGY = classes()
            .that()
            .resideInAnyPackage(House.CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            "java.text..",
                            "java.io..",
                            "java.net",
                            "java.nio..",
                            "java.security..",
                            "javax.crypto..",
                            "jakarta.inject..",
                            "jakarta.enterprise.context..",
                            "jakarta.enterprise.event..",
                            "jakarta.enterprise.inject", // Instance: everyone who plays a role
                            "org.jspecify..",
                            ANY_PART)
                    .or(resideInAPackage("com.cronutils..")))
            .andShould(notUse(
                    "com.cronutils..", "outside administration.schedule", House.ROOT + ".administration.schedule.."));

    static final ArchRule ONLY_PERSISTENCE_KNOWS_DATABASES = noClasses()
            .that(resideInAPackage(ANY_PART)
                    .and(not(resideInAnyPackage(
                            House.ROOT + ".persistence..",
                            House.ROOT + ".integration.chatwoot..",
                            House.ROOT + ".integration.asterisk.book.."))))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.flywaydb.."));

    static final ArchRule ONE_PLACE_SPEAKS_HTTP = noClasses()
            .that(resideInAPackage(ANY_PART).and(not(resideInAPackage(House.ROOT + ".integration.http.."))))
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http.."));

    static final ArchRule OUTSIDE_SYSTEMS_DO_NOT_KNOW_EACH_OTHER = slices().matching(House.ROOT + ".integration.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage(House.ROOT + ".integration.."),
                    resideInAnyPackage(
                            House.ROOT + ".integration.http..",
                            House.ROOT + ".integration.metrics..",
                            House.ROOT + ".integration.platform..",
                            House.ROOT + ".integration.environment.."));

    static final ArchRule THE_WIRE_DOES_NOT_KNOW_WHO_LISTENS = noClasses()
            .that()
            .resideInAnyPackage(House.ROOT + ".ami.session..", House.ROOT + ".ami.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(House.ROOT + ".ami.inbound..", House.ROOT + ".ami.outbound..");

    static final ArchRule INBOUND_AND_OUTBOUND_ARE_STRANGERS =
            slices().matching(House.ROOT + ".ami.(inbound|outbound)..").should().notDependOnEachOther();

    static final ArchRule PARENTS_DO_NOT_KNOW_THEIR_CHILDREN = noClasses()
            .that()
            .resideInAnyPackage(House.ROOT + ".web", House.ROOT + ".jobs")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(areasOf("web", "jobs"));

    /** Decision 0044: a timer's transaction keeps every row locked that the work touches. */
    static final ArchRule TIMERS_RUN_OUTSIDE_TRANSACTIONS = classes()
            .that()
            .areAnnotatedWith("jakarta.ejb.Singleton")
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@TransactionManagement(BEAN)",
                    annotation -> annotation.getRawType().getName().equals("jakarta.ejb.TransactionManagement")
                            && annotation.get("value").map(HouseRules::isBean).orElse(false)));

    /** Payara takes it for a circle when a bean names two others of which one waits for the other, now and then. */
    static final ArchRule BEANS_START_IN_A_LINE = classes()
            .that()
            .areAnnotatedWith(DependsOn.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@DependsOn of a single bean",
                    annotation -> annotation.getRawType().isEquivalentTo(DependsOn.class)
                            && annotation.as(DependsOn.class).value().length == 1));

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().resideInAPackage(ANY_PART).should(liveInAMarkedPackage());

    static final ArchRule THE_TIME_COMES_FROM_A_CLOCK =
            noClasses().that(resideInAPackage(ANY_PART)).should().callMethodWhere(readsTheTimeWithoutAClock());

    static final ArchRule A_NAME_SAYS_WHAT_THE_CLASS_IS_FOR = noClasses()
            .that()
            .resideInAPackage(ANY_PART)
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Bean");

    static final ArchRule ROWS_STAY_AT_HOME = classes()
            .that()
            .haveSimpleNameEndingWith("Row")
            .and()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate();

    static final ArchRule SETTINGS_HAVE_ONE_READER = noClasses()
            .that(resideInAPackage(ANY_PART).and(not(resideInAPackage(House.ROOT + ".integration.environment.."))))
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    private HouseRules() {}

    private static String[] areasOf(String... parents) {
        return Stream.of(parents)
                .flatMap(parent -> AREAS.stream().map(area -> House.ROOT + "." + parent + "." + area + ".."))
                .toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> notUse(String packages, String where, String home) {
        DescribedPredicate<JavaClass> foreign = resideInAPackage(packages);
        return new ArchCondition<>("not use " + packages + " " + where) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> foreign.test(arrow.getTargetClass())
                                && !resideInAPackage(home).test(item))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean isMarked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        item,
                        isMarked,
                        "package " + item.getPackageName() + " of " + item.getSimpleName()
                                + (isMarked ? " is" : " is not") + " @NullMarked"));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTimeWithoutAClock() {
        return DescribedPredicate.describe("reads the time without a clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean asksAClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            boolean readsNow = "now".equals(call.getName()) && READS_THE_CLOCK_ITSELF.contains(owner) && !asksAClock;
            boolean readsMillis = "currentTimeMillis".equals(call.getName()) && "java.lang.System".equals(owner);
            boolean makesAClock =
                    owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
            return readsNow || readsMillis || (makesAClock && !MAKES_THE_CLOCK.test(call.getOriginOwner()));
        });
    }

    private static boolean isBean(Object management) {
        return management instanceof JavaEnumConstant constant
                && constant.name().equals("BEAN");
    }
}

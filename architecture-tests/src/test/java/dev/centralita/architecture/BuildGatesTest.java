package dev.centralita.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gates of the real build, each shown a small module with one fault in it; one Maven run for all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildGatesTest {

    private static final Path PLANTED = Path.of("target", "planted").toAbsolutePath();

    private static final String CLEAN = """
            package planted;

            /** Says hello. */
            public class Planted {

                public String hello() {
                    return "hello";
                }
            }
            """;

    private static final List<Fault> FAULTS = List.of(
            new Fault("clean", "", CLEAN, ""),
            new Fault("two-extra-blanks", "violations", CLEAN.replace("return \"", "return   \""), ""),
            new Fault("calls-on-nullable", "NullAway", """
                    package planted;

                    import org.jspecify.annotations.NullMarked;
                    import org.jspecify.annotations.Nullable;

                    /** Trusts what may be absent. */
                    @NullMarked
                    public class Planted {

                        public boolean isEmpty(@Nullable String agent) {
                            return agent.isEmpty();
                        }
                    }
                    """, ""),
            new Fault(
                    "javadoc-without-a-sentence",
                    "MissingSummary",
                    CLEAN.replace("/** Says hello. */", "/**\n * @see String\n */"),
                    ""),
            new Fault("unheard-failure", "FutureReturnValueIgnored", """
                    package planted;

                    import java.util.concurrent.ExecutorService;

                    /** Does not look whether it worked. */
                    public class Planted {

                        public void send(ExecutorService executor) {
                            executor.submit(() -> "sent");
                        }
                    }
                    """, ""),
            new Fault("raw-type", "found raw type", """
                    package planted;

                    import java.util.List;

                    /** Forgets what is in the list. */
                    public class Planted {

                        public int count(List chats) {
                            return chats.size();
                        }
                    }
                    """, ""),
            new Fault(
                    "javax-name", "javax.inject:javax.inject", CLEAN, dependency("javax.inject", "javax.inject", "1")),
            new Fault(
                    "unpinned-plugin",
                    "RequirePluginVersions",
                    CLEAN,
                    "<build><plugins><plugin><artifactId>maven-antrun-plugin</artifactId></plugin></plugins></build>"));

    private String said = "";
    private final Set<String> failed = new TreeSet<>();

    static Stream<Fault> faults() {
        return FAULTS.stream().filter(fault -> !fault.caughtAs().isEmpty());
    }

    @BeforeAll
    void build_every_planted_module_once() throws IOException, InterruptedException {
        FAULTS.forEach(Fault::plant);
        StringBuilder modules = new StringBuilder();
        FAULTS.forEach(fault -> modules.append("<module>").append(fault.name()).append("</module>"));
        Files.writeString(
                PLANTED.resolve("pom.xml"),
                pom("planted", "../../../pom.xml", "<packaging>pom</packaging><modules>" + modules + "</modules>"));
        Path output = PLANTED.resolve("output.txt");
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-o",
                        "-B",
                        "-Dstyle.color=never",
                        "-Djacoco.skip",
                        "--fail-at-end",
                        "compile")
                .directory(PLANTED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES))
                .as("the planted build ends")
                .isTrue();
        said = Files.readString(output);
        Matcher failures = Pattern.compile("planted-([a-z-]+) \\.+ FAILURE").matcher(said);
        while (failures.find()) {
            failed.add(failures.group(1));
        }
    }

    @Test
    void a_clean_module_passes() {
        assertThat(said).contains("Building planted-clean");
        assertThat(failed).doesNotContain("clean");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_gate_stops(Fault fault) {
        assertThat(failed).contains(fault.name());
        assertThat(said).contains(fault.caughtAs());
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependencies><dependency><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version></dependency></dependencies>";
    }

    private static String pom(String name, String parent, String rest) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>dev.centralita</groupId>
                    <artifactId>centralita</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <relativePath>%s</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                  %s
                </project>
                """.formatted(parent, name, rest);
    }

    /** A module with one thing wrong, and the word the gate says about it. */
    record Fault(String name, String caughtAs, String source, String pomPart) {

        void plant() {
            Path home = PLANTED.resolve(name).resolve("src/main/java/planted");
            try {
                Files.createDirectories(home);
                Files.writeString(home.resolve("Planted.java"), source);
                Files.writeString(
                        PLANTED.resolve(name).resolve("pom.xml"),
                        pom("planted-" + name, "../../../../pom.xml", pomPart));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

package dev.centralita.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of the images and their composition without building them. */
class DockerFilesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCKER = ROOT.resolve("docker");
    private static final Path PLAIN_SHELL = Path.of("/usr/bin/dash");
    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!.*--from=)(?:--\\S+ )*(.+) \\S+$");
    private static final Pattern COPIED_FROM_BUILD = Pattern.compile("(?m)^COPY --from=build (?:--\\S+ )*(.+) \\S+$");

    @Test
    void the_hub_gets_only_settings_that_it_knows() throws IOException {
        Set<String> known = Settings.groups().stream()
                .flatMap(group -> group.settings().stream())
                .map(Setting::name)
                .collect(Collectors.toSet());

        assertThat(map(service("hub").get("environment")).keySet()).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AMI_SERVER", "AMI_USER", "AMI_PASSWORD", "AMI_PBXS", "AMI_BOOKS", "APIREST_USER", "DOC_USER"})
    void a_pbx_and_the_old_paths_are_set_beside_the_composition_and_off_without(String name) throws IOException {
        assertThat(map(service("hub").get("environment"))).containsEntry(name, "${" + name + ":-}");
    }

    @Test
    void every_service_that_another_waits_for_is_there() throws IOException {
        for (Map<String, Object> service :
                services().values().stream().map(DockerFilesTest::map).toList()) {
            assertThat(services().keySet()).containsAll(list(service.getOrDefault("depends_on", List.of())));
        }
    }

    @Test
    void no_password_has_a_default() throws IOException {
        Matcher variables = Pattern.compile("\\$\\{(\\w*PASSW\\w*)(:\\?|[^}]*)")
                .matcher(Files.readString(DOCKER.resolve("compose.yaml")));

        assertThat(variables.results().toList())
                .isNotEmpty()
                .allMatch(variable -> Set.of(":?", ":-").contains(variable.group(2)));
    }

    @Test
    void every_file_that_the_composition_names_is_there() throws IOException {
        Map<String, Object> build = map(service("hub").get("build"));
        assertThat(DOCKER.resolve(String.valueOf(build.get("context"))).normalize())
                .isEqualTo(ROOT);
        assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile")))).isRegularFile();

        for (Object service : services().values()) {
            assertThat(list(map(service).getOrDefault("volumes", List.of())))
                    .filteredOn(volume -> volume.startsWith("."))
                    .allSatisfy(volume ->
                            assertThat(DOCKER.resolve(volume.split(":")[0])).exists());
        }
    }

    @Test
    void prometheus_asks_the_hub_where_it_listens() throws IOException {
        Map<String, Object> prometheus = yaml(DOCKER.resolve("prometheus/prometheus.yml"));

        assertThat(prometheus.get("scrape_configs")).asString().contains("targets=[hub:8080]");
        assertThat(list(service("hub").get("ports"))).contains("8080:8080");
    }

    @Test
    void grafana_asks_the_services_of_the_composition_with_the_name_that_the_hub_knows() throws IOException {
        Path provisioning = DOCKER.resolve("grafana/provisioning");
        String sources = Files.readString(provisioning.resolve("datasources/centralita.yaml"));
        Map<String, Object> hub = map(service("hub").get("environment"));
        Map<String, Object> grafana = map(service("grafana").get("environment"));

        assertThat(Pattern.compile("http://(\\w+):").matcher(sources).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(services()::containsKey);
        assertThat(List.of("GRAFANA_USER", "GRAFANA_PASSWD")).allSatisfy(name -> {
            assertThat(grafana.get(name)).isNotNull().isEqualTo(hub.get(name));
            assertThat(sources).contains("${" + name + "}");
        });
        assertThat(Files.readString(provisioning.resolve("dashboards/centralita.yaml")))
                .contains("path: /var/lib/grafana/dashboards");
        assertThat(list(service("grafana").get("volumes")))
                .contains("./grafana/dashboards:/var/lib/grafana/dashboards:ro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"micro", "wildfly"})
    void what_an_image_is_made_of_is_there(String image) throws IOException {
        String steps = Files.readString(DOCKER.resolve(image).resolve("Containerfile"));
        List<String> ours = copied(COPIED, steps);
        List<String> built = copied(COPIED_FROM_BUILD, steps);

        assertThat(ours).isNotEmpty().allMatch(file -> Files.exists(ROOT.resolve(file)));
        assertThat(built).isNotEmpty().allMatch(file -> Files.isDirectory(ROOT.resolve(moduleOf(file))));
        assertThat(steps).contains(" -pl " + moduleOf(built.get(0)) + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9090"})
    void the_start_script_runs_under_a_plain_shell(String port, @TempDir Path home) throws Exception {
        assumeTrue(Files.isExecutable(PLAIN_SHELL), "dash is not installed: the start script is not tried");
        Path script = Files.copy(DOCKER.resolve("micro/start.sh"), home.resolve("start.sh"));
        Path java = Files.writeString(home.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder start = new ProcessBuilder(PLAIN_SHELL.toString(), script.toString()).redirectErrorStream(true);
        start.environment().putAll(Map.of("JAVA", java.toString(), "JAVA_OPTS", "-Xmx1g -Dsome=thing", "PORT", port));

        Process running = start.start();
        List<String> words = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).isZero();
        assertThat(words).startsWith("-Xmx1g", "-Dsome=thing", "-jar", home + "/payara-micro.jar");
        assertThat(words).containsSubsequence("--port", port.isEmpty() ? "8080" : port);
        assertThat(words).containsSubsequence("--deploy", home + "/ami-connector.rar", "--deploy", home + "/ROOT.war");
    }

    private static List<String> copied(Pattern steps, String containerfile) {
        List<String> files = new ArrayList<>();
        steps.matcher(containerfile)
                .results()
                .forEach(step -> files.addAll(List.of(step.group(1).split(" "))));
        files.remove(".");
        return files;
    }

    private static String moduleOf(String built) {
        return built.replaceFirst("^/src/", "").replaceFirst("/target/.*", "");
    }

    private static Map<String, Object> services() throws IOException {
        return map(yaml(DOCKER.resolve("compose.yaml")).get("services"));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(services().get(name));
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return map(new Yaml(new SafeConstructor(strict)).load(Files.readString(file)));
    }

    @SuppressWarnings("unchecked") // YAML's maps have names as keys
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    @SuppressWarnings("unchecked") // only asked of lists of words
    private static List<String> list(Object yaml) {
        return (List<String>) yaml;
    }
}

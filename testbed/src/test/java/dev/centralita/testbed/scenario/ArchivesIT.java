package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the archives carry: the connector's classes must exist once, where both sides can see them. */
class ArchivesIT {

    private static final String CONNECTORS =
            ".*(ami-api|ami-adapter|ami-peer|asterisk-java|guava|failureaccess)[^/]*\\.jar";

    private static final Path DISTRIBUTIONS =
            Path.of(System.getProperty("centralita.testbed.folder", "target"), "distributions");

    @Test
    void the_resource_adapter_carries_what_it_is_made_of_once() throws IOException {
        assertThat(jarsOf("ami-connector.rar"))
                .hasSize(5)
                .anyMatch(name -> name.startsWith("ami-api"))
                .anyMatch(name -> name.startsWith("ami-adapter"))
                .anyMatch(name -> name.startsWith("asterisk-java"))
                .anyMatch(name -> name.startsWith("guava"))
                .anyMatch(name -> name.startsWith("failureaccess"));
    }

    @Test
    void the_enterprise_archive_carries_it_only_inside_the_resource_adapter() throws IOException {
        assertThat(entriesOf("centralita.ear")).contains("ami-connector.rar");
        assertThat(jarsOf("centralita.ear")).isNotEmpty().noneMatch(name -> name.matches(CONNECTORS));
    }

    @Test
    void the_flat_archive_carries_none_of_it() throws IOException {
        assertThat(jarsOf("ROOT.war")).isNotEmpty().noneMatch(name -> name.matches(CONNECTORS));
    }

    @Test
    void nothing_of_the_stand_ins_is_shipped() throws IOException {
        for (String archive : List.of("ami-connector.rar", "centralita.ear", "ROOT.war")) {
            assertThat(entriesOf(archive)).as(archive).noneMatch(name -> name.contains("testbed"));
        }
    }

    private static List<String> jarsOf(String archive) throws IOException {
        return entriesOf(archive).stream().filter(name -> name.endsWith(".jar")).toList();
    }

    private static List<String> entriesOf(String archive) throws IOException {
        try (ZipFile file = new ZipFile(DISTRIBUTIONS.resolve(archive).toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}

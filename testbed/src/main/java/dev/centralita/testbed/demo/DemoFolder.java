package dev.centralita.testbed.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Where the demonstration keeps its data; held by one process at a time. */
final class DemoFolder implements AutoCloseable {

    private static final long MEGABYTES_AT_FIRST = 1200;
    private static final long MEGABYTES_LATER = 300;

    private final Path path;
    private final FileChannel held;

    private DemoFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    static DemoFolder hold(Path wanted) throws DemoStopped {
        return hold(wanted, MEGABYTES_AT_FIRST);
    }

    static DemoFolder hold(Path wanted, long megabytesAtFirst) throws DemoStopped {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            requireSpace(path, isFilled(path) ? MEGABYTES_LATER : megabytesAtFirst);
            FileChannel lock =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lock) == null) {
                lock.close();
                throw new DemoStopped("The demonstration already runs with the data in " + path
                        + "; stop that one first (Ctrl-C where it was started).");
            }
            return new DemoFolder(path, lock);
        } catch (FileAlreadyExistsException file) {
            throw new DemoStopped("The data cannot be kept in " + path + ": that is a file (expected: a folder).");
        } catch (AccessDeniedException denied) {
            throw new DemoStopped("The folder " + path + " cannot be written to: permission denied.");
        } catch (FileSystemException failure) {
            throw new DemoStopped("The folder " + path + " cannot be written to: " + failure.getReason() + ".");
        } catch (IOException failure) {
            throw new DemoStopped("The folder " + path + " cannot be written to: " + failure.getMessage() + ".");
        }
    }

    private static boolean isFilled(Path path) {
        return Files.exists(path.resolve("credentials.env"));
    }

    private static void requireSpace(Path path, long needed) throws IOException, DemoStopped {
        long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
        if (free < needed) {
            throw new DemoStopped(
                    "The disk of " + path + " has " + free + " MB free (expected: at least " + needed + " MB).");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException byUs) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.entente.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the embedded broker and the state stores live, held by one process at a time. A small file names
 * the layout's version, so that a later Entente never misreads an older folder.
 */
public final class DataFolder implements AutoCloseable {
    static final String VERSION = "1";
    private static final String VERSION_FILE = "entente.version";
    private static final String LOCK_FILE = "entente.lock";
    private static final String ADDRESS_FILE = "broker.address";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the folder if absent and takes its lock, which ends with {@link #close()} or with the process.
     *
     * @throws BrokerException if it cannot be written, is held by another process or is of another version
     */
    public static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new BrokerException("data folder " + root.toAbsolutePath()
                        + " is in use by another Entente; stop that one or choose another --data-dir");
            }
            checkVersion(root);
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new BrokerException(
                    "data folder " + root.toAbsolutePath() + " cannot be used (" + e
                            + "); choose a writable --data-dir",
                    e);
        }
    }

    /** The address of the embedded broker of the process that holds this folder now; empty where none does. */
    public static Optional<String> runningBroker(Path root) {
        Path address = root.resolve(ADDRESS_FILE);
        if (Files.notExists(root.resolve(LOCK_FILE)) || Files.notExists(address)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(root.resolve(LOCK_FILE), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null
                    ? Optional.of(Files.readString(address).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells other processes where the embedded broker of this folder listens while it is held. */
    public void announce(String bootstrapServers) {
        try {
            Files.writeString(root.resolve(ADDRESS_FILE), bootstrapServers + "\n");
        } catch (IOException e) {
            throw new BrokerException("data folder " + root.toAbsolutePath() + " cannot be written: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path root) throws IOException {
        Path file = root.resolve(VERSION_FILE);
        if (Files.notExists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(VERSION)) {
            throw new BrokerException("data folder " + root.toAbsolutePath() + " is of layout version '" + found
                    + "' and this Entente reads version " + VERSION
                    + "; run the Entente that wrote it, or choose another --data-dir");
        }
    }

    /** The broker's log segments. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** The state stores of Kafka Streams. */
    public Path state() {
        return root.resolve("state");
    }

    /** What the sources remember: validators, positions, schedules. */
    public Path sources() {
        return root.resolve("sources");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

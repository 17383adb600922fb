package io.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a folder with all files below it. A file that did not change in size or time since it was read is not read
 * again; hidden ones are passed over.
 */
final class FilesOrigin implements Origin {
    private static final String FAULT = " cannot be read to its end: ";

    private final Path path;
    private final FileReader reader;
    private final Duration interval;
    private final Duration settling;
    private final Clock clock;

    /**
     * @param settling a file that changed less long ago is left for the next visit, for it may still be written
     */
    FilesOrigin(Path path, FileReader reader, Duration interval, Duration settling, Clock clock) {
        this.path = path;
        this.reader = reader;
        this.interval = interval;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return Files.isDirectory(path) ? SourceKind.FOLDER : SourceKind.FILE;
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public Visited visit(Memory before, Intake intake) throws IOException, InterruptedException {
        Map<String, String> stamps = new LinkedHashMap<>();
        StringJoiner problems = new StringJoiner("; ");
        for (Path file : files()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String name = file.toString();
            String known = before.stamps().get(name);
            try {
                known = visit(file, known, intake);
            } catch (NoSuchFileException e) {
                continue;
            } catch (IOException e) {
                problems.add(name + " cannot be opened: " + e.getMessage());
            }
            if (known != null) {
                stamps.put(name, known);
                if (known.contains(FAULT)) {
                    problems.add(name + known.substring(known.indexOf(FAULT)));
                }
            }
        }
        return new Visited(before.read(kind(), stamps), problems.length() == 0 ? null : problems.toString());
    }

    /**
     * Reads the file if it is not known as it stands.
     *
     * @return what it is known by from now on: size, time, and the fault that kept it from being read to its end, which
     *     stays until the file changes
     */
    private @Nullable String visit(Path file, @Nullable String known, Intake intake) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        String stamp = now.size() + " " + now.lastModifiedTime().toMillis();
        boolean same = known != null && (known.equals(stamp) || known.startsWith(stamp + FAULT));
        if (same || isSettling(now.lastModifiedTime().toInstant())) {
            return known;
        }
        try (InputStream in = new CountedStream(Files.newInputStream(file), intake::bytes)) {
            return stamp + read(file, in, intake);
        }
    }

    /** Returns the fault that ended the reading, or nothing. */
    private String read(Path file, InputStream in, Intake intake) {
        try {
            reader.read(in, file.toString(), file.toUri().toString(), intake);
            return "";
        } catch (IOException e) {
            return FAULT + e.getMessage();
        }
    }

    /** A time to come is a clock's fault and says nothing. */
    private boolean isSettling(Instant changed) {
        Duration age = Duration.between(changed, clock.instant());
        return !age.isNegative() && age.compareTo(settling) < 0;
    }

    /** Of all that a first visit would read, in bytes. */
    long size() throws IOException {
        long sum = 0;
        for (Path file : files()) {
            sum += Files.size(file);
        }
        return sum;
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(path)) {
            throw new IOException("no such file or folder: " + path.toAbsolutePath());
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || !hidden(path.relativize(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot list " + path.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}

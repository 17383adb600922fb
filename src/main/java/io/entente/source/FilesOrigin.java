package io.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A file, or a folder with all files below it. A file that did not change in size or time since it was read is not read
 * again; hidden ones are passed over.
 */
final class FilesOrigin implements Origin {
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
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String stamp = now.size() + " " + now.lastModifiedTime().toMillis();
            String known = before.stamps().get(name);
            boolean settled =
                    !now.lastModifiedTime().toInstant().isAfter(clock.instant().minus(settling));
            if (!stamp.equals(known) && settled) {
                try {
                    read(file, intake);
                } catch (IOException e) {
                    problems.add(name + " cannot be read to its end: " + e.getMessage());
                }
                known = stamp;
            }
            if (known != null) {
                stamps.put(name, known);
            }
        }
        return new Visited(before.read(kind(), stamps), problems.length() == 0 ? null : problems.toString());
    }

    private void read(Path file, Intake intake) throws IOException {
        try (InputStream in = new CountedStream(Files.newInputStream(file), intake::bytes)) {
            reader.read(in, file.toString(), file.toUri().toString(), intake);
        }
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

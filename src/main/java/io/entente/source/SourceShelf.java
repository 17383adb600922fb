package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each source in a file of its own, replaced as a whole so that a crash leaves the old or the new. */
final class SourceShelf {
    private static final Logger log = LoggerFactory.getLogger(SourceShelf.class);

    private final Path folder;
    private final JsonMapper json;

    SourceShelf(Path folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the sources cannot be made: " + folder.toAbsolutePath(), e);
        }
    }

    void save(KeptSource source) {
        Path file = file(source.url());
        try {
            Path draft = Files.createTempFile(folder, "draft", ".tmp");
            Files.write(draft, json.writeValueAsBytes(source));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("what was read of {} could not be kept, the next start reads it again: {}", source.url(), e, e);
        }
    }

    Optional<KeptSource> load(String url) {
        return read(file(url));
    }

    List<KeptSource> all() {
        try (Stream<Path> files = Files.list(folder)) {
            List<KeptSource> found = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> read(file)
                    .ifPresent(found::add));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String url) {
        try {
            Files.deleteIfExists(file(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<KeptSource> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(file.toFile(), KeptSource.class));
        } catch (IOException e) {
            log.warn("{} is damaged, its source is read anew: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private Path file(String url) {
        return folder.resolve(Urls.hash(url) + ".json");
    }
}

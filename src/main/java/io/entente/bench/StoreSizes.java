package io.entente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the stores take on disk, in units of 1,000,000 bytes. */
final class StoreSizes {
    private static final String ROCKS = "rocksdb";

    private StoreSizes() {}

    /** By store, all partitions together. */
    static SortedMap<String, Double> under(Path state) {
        SortedMap<String, Double> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(state)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String store = storeOf(file);
                if (!store.isEmpty()) {
                    sizes.merge(store, size(file) / 1e6, Double::sum);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    private static String storeOf(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path above = folder.getParent();
            if (above != null && above.endsWith(ROCKS)) {
                return String.valueOf(folder.getFileName());
            }
        }
        return "";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            // RocksDB merged it into another meanwhile.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Input that is read to its end once: standard input in every run, the bundled sample once in a data folder's life. */
final class StreamOrigin implements Origin {
    private static final String DONE = "read";

    private final SourceKind kind;
    private final String name;
    private final Supplier<InputStream> input;
    private final FileReader reader;
    private final boolean once;

    private StreamOrigin(SourceKind kind, String name, Supplier<InputStream> input, FileReader reader, boolean once) {
        this.kind = kind;
        this.name = name;
        this.input = input;
        this.reader = reader;
        this.once = once;
    }

    static StreamOrigin stdin(Supplier<InputStream> input, FileReader reader) {
        return new StreamOrigin(SourceKind.STDIN, "stdin", input, reader, false);
    }

    static StreamOrigin demo(Supplier<InputStream> input, FileReader reader) {
        return new StreamOrigin(SourceKind.DEMO, "demo", input, reader, true);
    }

    @Override
    public SourceKind kind() {
        return kind;
    }

    @Override
    public @Nullable Duration interval() {
        return null;
    }

    @Override
    public Visited visit(Memory before, Intake intake) throws IOException {
        if (once && before.stamps().containsKey(DONE)) {
            return new Visited(before, null);
        }
        try (InputStream in = input.get()) {
            reader.read(in, name, null, intake);
        }
        return new Visited(before.read(kind, Map.of(DONE, "true")), null);
    }
}

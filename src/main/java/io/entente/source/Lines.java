package io.entente.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits bytes into lines without ever holding more of one than is kept: a line of a gigabyte costs no memory. */
final class Lines {
    private final InputStream in;
    private final int keptBytes;
    private long number;
    private long length;

    /**
     * @param keptBytes of a longer line only so much is returned
     */
    Lines(InputStream in, int keptBytes) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.keptBytes = keptBytes;
    }

    /** The next line without its end, or null at the end of the input. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        length = 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length++ < keptBytes) {
                line.write(read);
            }
        }
        return line.toByteArray();
    }

    /** Of the line last returned, from 1. */
    long number() {
        return number;
    }

    /** Whole length of the line last returned, in bytes. */
    long length() {
        return length;
    }
}

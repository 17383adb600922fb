package io.entente.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of fetched text: byte order mark, else the header, else what the XML or HTML itself declares, else
 * UTF-8, else Windows-1252. A declared charset that the bytes contradict is passed over, for many declare wrongly.
 */
final class Decoding {
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:<\\?xml[^>]*?encoding\\s*=\\s*|<meta[^>]*?charset\\s*=\\s*)[\"']?([\\w.:-]+)");
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    private Decoding() {}

    static String text(byte[] bytes, @Nullable String contentType) {
        return marked(bytes).orElseGet(() -> unmarked(bytes, contentType));
    }

    /** The text of bytes that begin with a byte order mark; empty where there is none. */
    static Optional<String> marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)
                ? Optional.of(new String(bytes, StandardCharsets.UTF_16))
                : Optional.empty();
    }

    private static String unmarked(byte[] bytes, @Nullable String contentType) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return named(contentType == null ? "" : contentType, HEADER)
                .flatMap(charset -> strict(bytes, charset))
                .or(() -> named(head, DECLARED).flatMap(charset -> strict(bytes, charset)))
                .or(() -> strict(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, FALLBACK));
    }

    private static Optional<Charset> named(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        // A page that calls itself Latin-1 means Windows-1252: the web has agreed on that.
        Charset meant = charset.equals(StandardCharsets.ISO_8859_1) ? FALLBACK : charset;
        try {
            return Optional.of(meant.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            meant.equals(FALLBACK) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

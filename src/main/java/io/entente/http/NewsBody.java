package io.entente.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bodies are read as news; any other is refused by its name rather than by what it fails to parse as. */
final class NewsBody {
    static final String ACCEPTED = "application/json, application/x-ndjson";

    /** Other names of the same, plain text, and what curl says of any body unless told otherwise. */
    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "text/json",
            "text/plain",
            "application/x-www-form-urlencoded");

    private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

    private NewsBody() {}

    /** @throws ProblemException 415 if the body cannot be JSON in UTF-8, by what its headers say */
    static void check(Context ctx) {
        String encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            ctx.header("Accept-Encoding", "identity");
            throw new ProblemException(415, "the body is packed as " + encoding + "; send it unpacked");
        }
        String type = ctx.header("Content-Type");
        if (type == null || type.isBlank()) {
            return;
        }
        String[] parts = type.toLowerCase(Locale.ROOT).split(";");
        String name = parts[0].strip();
        if (!TYPES.contains(name) && !name.endsWith("+json")) {
            ctx.header("Accept-Post", ACCEPTED);
            throw new ProblemException(415, "news is not read from " + name + "; send " + ACCEPTED);
        }
        String charset = charset(parts);
        if (charset != null && !CHARSETS.contains(charset)) {
            throw new ProblemException(415, "news is not read in " + charset + "; send it in UTF-8");
        }
    }

    private static @Nullable String charset(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("charset=")) {
                return parameter.substring("charset=".length()).replace("\"", "");
            }
        }
        return null;
    }
}

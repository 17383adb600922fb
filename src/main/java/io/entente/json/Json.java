package io.entente.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Published;
import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one JSON dialect of topics, stores and HTTP: camelCase, enums as their {@code toString}, dates as ISO text, nulls
 * written so that readers see what is not known, unknown fields ignored so that older code reads newer records.
 */
public final class Json {
    /** Jackson names the source of a fault even where it is told not to show it. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: REDACTED \\(`[^`]*` disabled\\); ");

    private Json() {}

    /** What is wrong with a text, for the one who sent it. */
    public static String fault(JacksonException e) {
        return SOURCE.matcher(e.getOriginalMessage()).replaceAll("[");
    }

    /** A new mapper; it is thread safe once configured, so one a process is enough. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(values())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .build();
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("entente-values");
        text(module, Pair.class, Pair::parse);
        text(module, PartialDate.class, PartialDate::parse);
        text(module, Published.class, Published::new);
        module.addKeyDeserializer(Pair.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return Pair.parse(key);
            }
        });
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                try {
                    return parse.apply(parser.getText());
                } catch (IllegalArgumentException e) {
                    throw context.weirdStringException(parser.getText(), type, String.valueOf(e.getMessage()));
                }
            }
        });
    }
}

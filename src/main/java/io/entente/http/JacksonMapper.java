package io.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import java.lang.reflect.Type;

/** Writes answers in the dialect of {@link io.entente.json.Json}. */
final class JacksonMapper implements io.javalin.json.JsonMapper {
    private final JsonMapper json;

    JacksonMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String toJsonString(Object value, Type type) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    @Override
    public <T> T fromJsonString(String text, Type type) {
        try {
            return json.readValue(text, json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("invalid JSON: " + Json.fault(e), e);
        }
    }
}

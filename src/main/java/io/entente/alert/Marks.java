package io.entente.alert;

import org.jspecify.annotations.Nullable;

/** The marks of one pair, by rule and fact. */
public interface Marks {
    @Nullable
    Mark find(String key);

    void save(String key, Mark mark);
}

package io.entente.coding.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A logistic model. Immutable. */
public final class Model {
    private final double[] weights;

    public Model(double[] weights) {
        this.weights = weights.clone();
    }

    /**
     * Reads the weights of the features that {@code space} names; features the file does not have weigh nothing, lines
     * of features that no longer exist are passed over.
     */
    public static Model read(String resource, Space space) {
        Map<String, Double> byName = new HashMap<>();
        try (InputStream in = Model.class.getResourceAsStream(resource)) {
            if (in == null) {
                return new Model(new double[space.size()]);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    byName.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + resource, e);
        }
        double[] weights = new double[space.size()];
        for (int i = 0; i < weights.length; i++) {
            Double weight = byName.get(space.name(i));
            weights[i] = weight == null ? 0 : weight;
        }
        return new Model(weights);
    }

    /** The log odds. */
    public double score(Features features) {
        return features.weighed(weights);
    }

    /** Log odds as a probability. */
    public static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** The weight of a feature. */
    public double weight(int feature) {
        return weights[feature];
    }

    @Nullable
    String strongest(Features features, Space space) {
        int best = -1;
        for (int i = 0; i < features.size(); i++) {
            double pull = weights[features.index(i)] * features.value(i);
            if (best < 0 || pull > weights[features.index(best)] * features.value(best)) {
                best = i;
            }
        }
        return best < 0 ? null : space.name(features.index(best));
    }
}

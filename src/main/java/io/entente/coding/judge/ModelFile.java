package io.entente.coding.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads bundled models. A line holds a feature's name and a number, parted by a tab. In a file of weights the number is
 * the weight; features the file does not have weigh nothing. In a file of trees it is the threshold of a split, before
 * the branch at or below it and then the branch above it, or, for {@value #LEAF}, the log odds of a leaf; the first line
 * is {@value #BASE} with the odds that all trees add to.
 */
public final class ModelFile {
    public static final String BASE = "base";
    public static final String LEAF = "leaf";

    private ModelFile() {}

    /** @throws IllegalStateException if the file is missing, cut off, or splits on a feature that {@code space} lacks */
    public static Model read(String resource, Space space) {
        List<String> names = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        try (InputStream in = ModelFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the model " + resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    names.add(line.substring(0, tab));
                    numbers.add(Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + resource, e);
        }
        Map<String, Integer> features = new HashMap<>();
        for (int i = 0; i < space.size(); i++) {
            features.put(space.name(i), i);
        }
        return !names.isEmpty() && names.get(0).equals(BASE)
                ? trees(resource, names, numbers, features)
                : weights(names, numbers, features, space.size());
    }

    private static Model weights(List<String> names, List<Double> numbers, Map<String, Integer> features, int size) {
        double[] weights = new double[size];
        for (int i = 0; i < names.size(); i++) {
            Integer feature = features.get(names.get(i));
            if (feature != null) {
                weights[feature] = numbers.get(i);
            }
        }
        return new Weights(weights);
    }

    private static Model trees(
            String resource, List<String> names, List<Double> numbers, Map<String, Integer> features) {
        Forest.Builder forest = new Forest.Builder(numbers.get(0));
        int at = 1;
        while (at < names.size()) {
            at = branch(resource, names, numbers, features, forest, at);
        }
        return forest.build();
    }

    /** Reads a branch from line {@code at} on; the line after it. */
    private static int branch(
            String resource,
            List<String> names,
            List<Double> numbers,
            Map<String, Integer> features,
            Forest.Builder forest,
            int at) {
        if (at >= names.size()) {
            throw new IllegalStateException("the model " + resource + " is cut off");
        }
        if (names.get(at).equals(LEAF)) {
            forest.leaf(numbers.get(at));
            return at + 1;
        }
        Integer feature = features.get(names.get(at));
        if (feature == null) {
            throw new IllegalStateException("the model " + resource + " splits on " + names.get(at)
                    + ", which the coder does not tell; train it anew");
        }
        forest.split(feature, numbers.get(at));
        int above = branch(resource, names, numbers, features, forest, at + 1);
        return branch(resource, names, numbers, features, forest, above);
    }
}

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

    /** @throws IllegalStateException if the file is missing */
    public static Weights weights(String resource, Space space) {
        List<Row> rows = rows(resource);
        Map<String, Integer> features = features(space);
        double[] weights = new double[space.size()];
        for (Row row : rows) {
            Integer feature = features.get(row.name());
            if (feature != null) {
                weights[feature] = row.number();
            }
        }
        return new Weights(weights);
    }

    /** @throws IllegalStateException if the file is missing, cut off, or splits on a feature that {@code space} lacks */
    public static Forest forest(String resource, Space space) {
        List<Row> rows = rows(resource);
        if (rows.isEmpty() || !rows.get(0).name().equals(BASE)) {
            throw new IllegalStateException("the model " + resource + " does not begin with " + BASE);
        }
        Map<String, Integer> features = features(space);
        Forest.Builder forest = new Forest.Builder(rows.get(0).number());
        int at = 1;
        while (at < rows.size()) {
            at = branch(resource, rows, features, forest, at);
        }
        return forest.build();
    }

    private record Row(String name, double number) {}

    private static List<Row> rows(String resource) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = ModelFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the model " + resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    rows.add(new Row(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + resource, e);
        }
        return rows;
    }

    private static Map<String, Integer> features(Space space) {
        Map<String, Integer> features = new HashMap<>();
        for (int i = 0; i < space.size(); i++) {
            features.put(space.name(i), i);
        }
        return features;
    }

    /** Reads a branch from line {@code at} on; the line after it. */
    private static int branch(
            String resource, List<Row> rows, Map<String, Integer> features, Forest.Builder forest, int at) {
        if (at >= rows.size()) {
            throw new IllegalStateException("the model " + resource + " is cut off");
        }
        Row row = rows.get(at);
        if (row.name().equals(LEAF)) {
            forest.leaf(row.number());
            return at + 1;
        }
        Integer feature = features.get(row.name());
        if (feature == null) {
            throw new IllegalStateException("the model " + resource + " splits on " + row.name()
                    + ", which the coder does not tell; train it anew");
        }
        forest.split(feature, row.number());
        int above = branch(resource, rows, features, forest, at + 1);
        return branch(resource, rows, features, forest, above);
    }
}

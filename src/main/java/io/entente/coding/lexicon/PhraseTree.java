package io.entente.coding.lexicon;

import io.entente.coding.lexicon.Phrases.Meaning;
import io.entente.coding.text.Folding;
import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import io.entente.coding.text.Tokenizer;
import io.entente.coding.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers phrases while lexicons load, and packs them into {@link Phrases}. */
final class PhraseTree {
    private static final int SHORT = 4;

    private final Vocabulary vocabulary;
    private final Node root = new Node();
    private int nodes = 1;

    /** A word of a phrase, the words that may follow it, and what the phrase means that ends with it. */
    private static final class Node {
        private final Map<Integer, Node> children = new TreeMap<>();
        private final List<Sense> senses = new ArrayList<>(1);
        private final List<byte[]> shapes = new ArrayList<>(1);
    }

    PhraseTree(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds a phrase; with {@code cased}, its capitals must be capitals in the text too. */
    void add(String phrase, Sense sense, boolean cased) {
        for (String word : split(phrase)) {
            vocabulary.add(word);
        }
        Sentence words = new Tokenizer(vocabulary).tokenize(phrase, Part.BODY, 0, 0);
        if (words.size() == 0 || Arrays.stream(words.word()).anyMatch(word -> word == 0)) {
            return;
        }
        Node node = root;
        byte[] shapes = new byte[words.size()];
        for (int i = 0; i < words.size(); i++) {
            node = node.children.computeIfAbsent(words.word()[i], w -> {
                nodes++;
                return new Node();
            });
            boolean acronym = words.shape()[i] == Sentence.UPPER
                    && words.end()[i] - words.start()[i] <= SHORT
                    && words.size() == 1;
            shapes[i] = !cased || words.shape()[i] != Sentence.UPPER && words.shape()[i] != Sentence.CAPITAL
                    ? Meaning.ANY
                    : acronym ? Sentence.UPPER : Sentence.CAPITAL;
        }
        if (!node.senses.contains(sense)) {
            node.senses.add(sense);
            node.shapes.add(shapes);
        }
    }

    /** Words and marks as the tokenizer will ask for them. */
    private List<String> split(String phrase) {
        List<String> words = new ArrayList<>();
        Sentence rough = new Tokenizer(vocabulary).tokenize(phrase, Part.BODY, 0, 0);
        for (int i = 0; i < rough.size(); i++) {
            String word = Folding.fold(rough.words(i, i + 1));
            boolean acronym = word.length() > 2 && word.charAt(1) == '.';
            words.add(acronym && word.charAt(word.length() - 1) != '.' ? word + "." : word);
        }
        return words;
    }

    /** The phrases added so far, level by level. */
    Phrases pack() {
        int[] roots = new int[vocabulary.size()];
        int[] words = new int[nodes];
        int[] first = new int[nodes + 1];
        @Nullable Meaning[] meanings = new Meaning[nodes];
        List<Node> queue = new ArrayList<>(nodes);
        queue.add(root);
        for (int at = 0; at < queue.size(); at++) {
            Node node = queue.get(at);
            meanings[at] = node.senses.isEmpty() ? null : new Meaning(node.senses, node.shapes);
            first[at] = queue.size();
            for (Map.Entry<Integer, Node> child : node.children.entrySet()) {
                words[queue.size()] = child.getKey();
                if (at == 0) {
                    roots[child.getKey()] = queue.size();
                }
                queue.add(child.getValue());
            }
        }
        first[nodes] = nodes;
        return new Phrases(roots, words, first, meanings);
    }
}

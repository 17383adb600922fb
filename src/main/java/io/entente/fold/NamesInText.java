package io.entente.fold;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a text: words with a capital inside a sentence. Scripts without capitals have none. */
final class NamesInText {
    private static final Pattern NAME =
            Pattern.compile("(?<![.!?:\"\u201c\u201d\u2018\n])[ (-](\\p{Lu}[\\p{L}\\d'\u2019]+)");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");
    private static final int SHORTEST = 3;
    private static final int MOST = 64;
    private static final int TOO_FEW = 5;

    /** Found in any diplomatic story. */
    private static final Set<String> COMMON = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "president",
            "prime",
            "minister",
            "foreign",
            "affairs",
            "ministry",
            "government",
            "state",
            "the",
            "mrs");

    private NamesInText() {}

    /** Two bytes a name, without order or repeats; at most the first {@value #MOST} names of a text count. */
    static byte[] hashes(String text) {
        Set<Short> hashes = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (hashes.size() < MOST && matcher.find()) {
            String name = POSSESSIVE.matcher(matcher.group(1)).replaceFirst("").toLowerCase(Locale.ROOT);
            if (name.length() >= SHORTEST && !COMMON.contains(name)) {
                hashes.add((short) Words.hash(name));
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * hashes.size());
        hashes.forEach(bytes::putShort);
        return bytes.array();
    }

    /** The share of the fewer names that are among the others too, negative where there are too few to tell. */
    static double overlap(byte[] one, byte[] other) {
        Set<Short> a = set(one);
        Set<Short> b = set(other);
        int fewer = Math.min(a.size(), b.size());
        if (fewer < TOO_FEW) {
            return -1;
        }
        a.retainAll(b);
        return a.size() / (double) fewer;
    }

    private static Set<Short> set(byte[] bytes) {
        Set<Short> names = new HashSet<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            names.add(in.getShort());
        }
        return names;
    }
}

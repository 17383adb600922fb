package io.entente.fold;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two spellings may name the same person. */
final class Names {
    private static final Set<String> PARTICLES = Set.of(
            "al",
            "el",
            "bin",
            "ibn",
            "bint",
            "abu",
            "de",
            "del",
            "della",
            "da",
            "dos",
            "van",
            "von",
            "der",
            "den",
            "la",
            "le",
            "the",
            "mr",
            "mrs",
            "ms",
            "dr",
            "gen",
            "sir",
            "dame",
            "lord",
            "sheikh",
            "shaikh",
            "prince",
            "king",
            "queen",
            "princess",
            "emir",
            "amir",
            "jr",
            "sr",
            "st",
            "h",
            "e",
            "he",
            "haji",
            "datuk",
            "tun",
            "u");

    private Names() {}

    /** Whether the two share a name, allowing for transliteration and a slip of the pen. */
    static boolean same(String one, String other) {
        List<String> a = parts(one);
        List<String> b = parts(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        List<String> fewer = a.size() <= b.size() ? a : b;
        List<String> more = fewer == a ? b : a;
        long shared = fewer.stream()
                .filter(x -> more.stream().anyMatch(y -> alike(x, y)))
                .count();
        return shared >= 2 || shared == 1 && (fewer.size() == 1 || familyAgrees(a, b));
    }

    /** Family names stand last in most languages, first in some: either must agree at the same place. */
    private static boolean familyAgrees(List<String> a, List<String> b) {
        boolean last = alike(a.get(a.size() - 1), b.get(b.size() - 1));
        boolean first = alike(a.get(0), b.get(0));
        boolean initials = a.get(0).charAt(0) == b.get(0).charAt(0);
        return last && (initials || a.get(0).length() == 1 || b.get(0).length() == 1) || first && a.size() != b.size();
    }

    private static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        int allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
        return allowed > 0 && Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
    }

    private static List<String> parts(String name) {
        List<String> words = Words.of(name);
        List<String> parts = words.stream()
                .filter(word -> !PARTICLES.contains(word))
                .map(Names::plain)
                .toList();
        return parts.isEmpty() ? words : parts;
    }

    /** One spelling for the common transliterations of a sound. */
    private static String plain(String word) {
        String plain = word.replace("ph", "f")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("ck", "k")
                .replace("q", "k")
                .replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("y", "i")
                .replace("w", "v")
                .replace("sch", "sh")
                .replace("tch", "ch")
                .replace("dj", "j")
                .replace("zh", "j")
                .replace("ey", "i")
                .replace("iy", "i");
        StringBuilder single = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (i == 0 || plain.charAt(i) != plain.charAt(i - 1)) {
                single.append(plain.charAt(i));
            }
        }
        return single.toString();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** Three answers: yes, no, or that one of the two is not named. */
    enum Match {
        SAME,
        UNKNOWN,
        OTHER;

        static Match of(@Nullable String one, @Nullable String other) {
            if (one == null || other == null) {
                return UNKNOWN;
            }
            return same(one, other) ? SAME : OTHER;
        }
    }
}

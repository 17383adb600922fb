package io.entente.coding.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs and nouns: regular ones by rule, irregular verbs from a table. */
final class Inflection {
    private final Map<String, List<String>> irregular;

    /** @param irregular base form to its past forms */
    Inflection(Map<String, List<String>> irregular) {
        this.irregular = irregular;
    }

    /** All forms of a verb phrase, whose first word is the verb. */
    List<String> verb(String phrase) {
        int space = phrase.indexOf(' ');
        String base = space < 0 ? phrase : phrase.substring(0, space);
        String rest = space < 0 ? "" : phrase.substring(space);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(third(base));
        forms.add(participle(base));
        forms.addAll(irregular.getOrDefault(base, List.of(past(base))));
        if (doubles(base)) {
            String doubled = base + base.charAt(base.length() - 1);
            forms.add(doubled + "ing");
            if (!irregular.containsKey(base)) {
                forms.add(doubled + "ed");
            }
        }
        return forms.stream().map(f -> f + rest).toList();
    }

    /** Singular and plural of a noun phrase, whose last word is the noun. */
    List<String> noun(String phrase) {
        List<String> forms = new ArrayList<>(List.of(phrase));
        if (!phrase.endsWith("s") || phrase.endsWith("ss")) {
            forms.add(third(phrase));
        }
        return forms;
    }

    private static String third(String base) {
        if (base.endsWith("y") && base.length() > 1 && !vowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("ch")
                || base.endsWith("sh")
                || base.endsWith("z");
        return base + (hissing || base.equals("go") || base.equals("veto") ? "es" : "s");
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && base.length() > 1 && !vowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return base + "ed";
    }

    private static String participle(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        boolean silent = base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe");
        return (silent ? base.substring(0, base.length() - 1) : base) + "ing";
    }

    /** Whether the last consonant may double (expel, ban, confer): wrong guesses match nothing and do no harm. */
    private static boolean doubles(String base) {
        int n = base.length();
        return n >= 3
                && !vowel(base.charAt(n - 1))
                && vowel(base.charAt(n - 2))
                && !vowel(base.charAt(n - 3))
                && "wxy".indexOf(base.charAt(n - 1)) < 0;
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}

package io.entente.fold;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What two sentences have in common. */
final class Sentences {
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|at|near|off|outside) ((?:al-|el-)?\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?)");

    /** What follows "in" or "at" with a capital and is no place. */
    private static final Set<String> NO_PLACE = Set.of(
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
            "ramadan",
            "spring",
            "summer",
            "autumn",
            "winter",
            "english",
            "his",
            "her",
            "the");

    private static final Set<String> COUNTRIES = List.of(Locale.getISOCountries()).stream()
            .map(code -> String.join(" ", Words.of(new Locale("", code).getDisplayCountry(Locale.ENGLISH))))
            .collect(Collectors.toUnmodifiableSet());

    private Sentences() {}

    /** The share of the longer words of the shorter sentence that the other has too, 0 to 1. */
    static double overlap(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        Set<String> first = longWords(a);
        Set<String> second = longWords(b);
        int fewer = Math.min(first.size(), second.size());
        first.retainAll(second);
        return fewer == 0 ? 0 : first.size() / (double) fewer;
    }

    /** Whether both name places, and none in common; a state's name is too wide to tell. */
    static boolean placesDiffer(String a, String b) {
        Set<String> first = places(a);
        Set<String> second = places(b);
        return !first.isEmpty()
                && !second.isEmpty()
                && first.stream().noneMatch(x -> second.stream().anyMatch(y -> x.startsWith(y) || y.startsWith(x)));
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new HashSet<>();
        Matcher matcher = PLACE.matcher(sentence);
        while (matcher.find()) {
            String place = String.join(" ", Words.of(matcher.group(1)));
            if (!NO_PLACE.contains(place) && !NO_PLACE.contains(place.split(" ", 2)[0]) && !COUNTRIES.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private static Set<String> longWords(String sentence) {
        return Words.of(sentence).stream().filter(word -> word.length() > 3).collect(Collectors.toSet());
    }
}

package io.entente.model;

import java.util.Objects;

/**
 * Two different states without order, written {@code KHM-PAK}: the codes (ISO 3166-1 alpha-3, plus XKX) in
 * alphabetical order. It is the key of everything that is known about a relationship.
 */
public record Pair(String a, String b) implements Comparable<Pair> {
    public Pair {
        if (!isCode(a) || !isCode(b) || a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "'" + a + "' and '" + b + "' are no pair: two different alpha-3 codes in alphabetical order");
        }
    }

    /** The pair of two codes given in either order. */
    public static Pair of(String one, String other) {
        Objects.requireNonNull(one);
        return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Reads {@code KHM-PAK}; the codes may stand in either order. */
    public static Pair parse(String text) {
        if (text.length() != 7 || text.charAt(3) != '-') {
            throw new IllegalArgumentException("'" + text + "' is no pair: expected two alpha-3 codes as in KHM-PAK");
        }
        return of(text.substring(0, 3), text.substring(4));
    }

    public boolean has(String country) {
        return a.equals(country) || b.equals(country);
    }

    /** The partner of {@code country}, which must be one of the two. */
    public String other(String country) {
        if (!has(country)) {
            throw new IllegalArgumentException(country + " is not of " + this);
        }
        return a.equals(country) ? b : a;
    }

    private static boolean isCode(String code) {
        return code.length() == 3 && isLetter(code.charAt(0)) && isLetter(code.charAt(1)) && isLetter(code.charAt(2));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public int compareTo(Pair o) {
        int byFirst = a.compareTo(o.a);
        return byFirst != 0 ? byFirst : b.compareTo(o.b);
    }

    @Override
    public String toString() {
        return a + "-" + b;
    }
}

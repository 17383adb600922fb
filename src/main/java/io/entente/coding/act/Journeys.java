package io.entente.coding.act;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely two states' officials visit one another, by time: whoever visits also consults. */
public final class Journeys {
    /** Where no visit is judged. */
    public static final Journeys NONE = new Journeys(List.of());

    private static final double NOTHING = -9;

    private final Map<Long, double[]> odds = new HashMap<>();

    /** @param visits judged claims of visits */
    public Journeys(List<Claim> visits) {
        for (Claim visit : visits) {
            double[] of = odds.computeIfAbsent(pair(visit.a(), visit.b()), p -> {
                double[] none = new double[Claim.Group.values().length];
                Arrays.fill(none, NOTHING);
                return none;
            });
            int group = visit.group().ordinal();
            of[group] = Math.max(of[group], visit.score());
        }
    }

    /** Log odds of the likeliest visit of that time. */
    double odds(int a, int b, int group) {
        double[] of = odds.get(pair(a, b));
        return of == null ? NOTHING : of[group];
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 20 | Math.max(a, b);
    }
}

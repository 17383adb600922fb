package io.entente.fold;

/**
 * A report in its place.
 *
 * @param leader key of the report that leads the act it belongs to, its own if it leads; empty while undecided
 */
public record Filed(Report report, String leader) {
    static final String UNDECIDED = "";

    public boolean leads() {
        return leader.equals(report.key());
    }

    Filed under(String newLeader) {
        return new Filed(report, newLeader);
    }
}

package io.entente.alert;

import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.Telling;
import io.entente.model.VisitLife;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alerts as CloudEvents. Their ids follow from the fact alone. */
final class Alerts {
    private static final String SOURCE = "/entente";
    private static final String API = "/api/v1";

    /** Tellings that go with an alert; the rest is behind its links. */
    private static final int EVIDENCE = 5;

    private Alerts() {}

    static Alert visit(Rule rule, VisitLife visit, Instant time) {
        String which = visit.id().substring(visit.pair().toString().length() + 1)
                + (rule == Rule.VISIT_CHANGED ? "-" + visit.status() : "");
        Map<String, Object> links = links(visit.pair());
        links.put("visit", API + "/visits/" + visit.id());
        return alert(
                rule,
                visit.pair(),
                which,
                time,
                data(rule, Summaries.visit(rule, visit), "visit", visit, visit.items(), links));
    }

    static Alert act(Act act, Instant time) {
        String which = act.id().substring(act.pair().toString().length() + 1);
        Map<String, Object> data =
                data(Rule.SEVERE_EVENT, Summaries.act(act), "event", act, act.items(), links(act.pair()));
        return alert(Rule.SEVERE_EVENT, act.pair(), which, time, data);
    }

    static Alert shift(Relation relation, List<Act> acts, Instant time) {
        String which = (relation.change7d() > 0 ? "up-" : "down-") + relation.asOf();
        List<Telling> evidence =
                acts.stream().flatMap(act -> act.items().stream().limit(1)).toList();
        Map<String, Object> data = data(
                Rule.RELATION_SHIFT,
                Summaries.shift(relation, acts.size()),
                "relation",
                relation,
                evidence,
                links(relation.pair()));
        return alert(Rule.RELATION_SHIFT, relation.pair(), which, time, data);
    }

    private static Alert alert(Rule rule, Pair pair, String which, Instant time, Map<String, Object> data) {
        return new Alert(
                "1.0",
                pair + "-" + rule + "-" + which,
                SOURCE,
                rule.type(),
                pair.toString(),
                time,
                "application/json",
                data);
    }

    private static Map<String, Object> data(
            Rule rule, String summary, String name, Object fact, List<Telling> evidence, Map<String, Object> links) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", rule.toString());
        data.put("summary", summary);
        data.put(name, fact);
        data.put("evidence", evidence.stream().limit(EVIDENCE).toList());
        data.put("links", links);
        return data;
    }

    private static Map<String, Object> links(Pair pair) {
        String relation = API + "/relations/" + pair.a() + "/" + pair.b();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("relation", relation);
        links.put("events", relation + "/events");
        return links;
    }
}

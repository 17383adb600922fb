package io.entente.source;

import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets through only what is new or changed since earlier visits: a feed shows its last entries again each time. What was
 * seen is remembered by id and a hash of the content, the latest {@value #KEPT} only.
 */
final class Fresh implements Sink {
    static final int KEPT = 5000;

    private final Map<String, String> before;
    private final Map<String, String> now = new LinkedHashMap<>();
    private final Intake intake;

    Fresh(Map<String, String> before, Intake intake) {
        this.before = before;
        this.intake = intake;
    }

    @Override
    public void item(NewsItem item) {
        String content = Urls.hash(item.title() + "\n" + item.text() + "\n" + item.published() + "\n" + item.url());
        if (content.equals(now.put(item.id(), content)) || content.equals(before.get(item.id()))) {
            intake.known();
        } else {
            intake.item(item);
        }
    }

    @Override
    public void bad(byte[] raw, RejectReason reason, String detail, String place) {
        String key = "rejected " + Urls.hash(new String(raw, StandardCharsets.ISO_8859_1));
        if (now.put(key, reason.toString()) == null && !before.containsKey(key)) {
            intake.bad(raw, reason, detail, place);
        }
    }

    /** What to remember: this visit's first, then of the earlier ones' as many as there is room for. */
    Map<String, String> seen() {
        Map<String, String> all = new LinkedHashMap<>(now);
        for (Map.Entry<String, String> old : before.entrySet()) {
            if (all.size() >= KEPT) {
                break;
            }
            all.putIfAbsent(old.getKey(), old.getValue());
        }
        return all;
    }
}

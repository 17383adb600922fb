package io.entente.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.Topics;
import io.entente.model.Alert;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the records of the outward topics as live events. A record that cannot be read is logged and tells nothing. */
final class LiveRecords {
    private static final Logger log = LoggerFactory.getLogger(LiveRecords.class);

    private final Topics topics;
    private final JsonMapper json;

    LiveRecords(Topics topics, JsonMapper json) {
        this.topics = topics;
        this.json = json;
    }

    /** The topics that are followed, in the order of a position. */
    List<String> followed() {
        return List.of(topics.coded(), topics.relations(), topics.visits(), topics.alerts());
    }

    /** What a record tells: one event, or for a coded item one for each act that it reports. */
    List<LiveEvent> read(ConsumerRecord<byte[], byte[]> record, LivePosition before, int place) {
        if (record.value() == null) {
            return List.of();
        }
        try {
            return told(record, before, place);
        } catch (IOException | IllegalArgumentException e) {
            log.warn(
                    "{}-{} offset {} is not shown live: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return List.of();
        }
    }

    private List<LiveEvent> told(ConsumerRecord<byte[], byte[]> record, LivePosition before, int place)
            throws IOException {
        String topic = record.topic();
        byte[] value = record.value();
        LivePosition after = before.after(place, record.offset());
        if (topic.equals(topics.coded())) {
            return events(json.readValue(value, CodedItem.class).events(), before, after, place);
        }
        if (topic.equals(topics.relations())) {
            Relation relation = json.readValue(value, Relation.class);
            return List.of(event(after, LiveEvent.Kind.RELATION, relation.pair(), relation));
        }
        if (topic.equals(topics.visits())) {
            VisitLife visit = json.readValue(value, VisitLife.class);
            return List.of(event(after, LiveEvent.Kind.VISIT, visit.pair(), visit));
        }
        Alert alert = json.readValue(value, Alert.class);
        return List.of(event(after, LiveEvent.Kind.ALERT, Pair.parse(alert.subject()), alert));
    }

    private List<LiveEvent> events(List<Event> events, LivePosition before, LivePosition after, int place)
            throws JsonProcessingException {
        List<LiveEvent> told = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            LivePosition position = i == events.size() - 1 ? after : before.within(place, i + 1);
            told.add(event(position, LiveEvent.Kind.EVENT, events.get(i).pair(), events.get(i)));
        }
        return told;
    }

    private LiveEvent event(LivePosition at, LiveEvent.Kind kind, Pair pair, Object body)
            throws JsonProcessingException {
        return new LiveEvent(at.text(), kind, Set.of(pair), json.writeValueAsString(body));
    }
}

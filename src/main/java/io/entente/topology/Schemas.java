package io.entente.topology;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.alert.Mark;
import io.entente.fold.Filed;
import io.entente.json.Json;
import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.CodedItem;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * The schema of every record that is stored or sent. To change one in a way that old readers of the field would
 * misunderstand, append the step from the version before to its list.
 */
final class Schemas {
    private static final JsonMapper JSON = Json.mapper();

    static final Serde<CodedItem> CODED = versioned(CodedItem.class);
    static final Serde<PairChange> PAIR_CHANGE = versioned(PairChange.class);
    static final Serde<Relation> RELATION = versioned(Relation.class);
    static final Serde<VisitLife> VISIT = versioned(VisitLife.class);
    static final Serde<Alert> ALERT = versioned(Alert.class);
    static final Serde<ItemState> ITEM = versioned(ItemState.class);
    static final Serde<ItemRow> ITEM_ROW = versioned(ItemRow.class);
    static final Versioned<Filed> FILED = versioned(Filed.class);
    /** Index rows. */
    static final Serde<String> INDEX = new VersionedText();

    static final Serde<Act> ACT = versioned(Act.class);
    static final Serde<Mark> MARK = versioned(Mark.class);

    private Schemas() {}

    private static <T> Versioned<T> versioned(Class<T> type) {
        return new Versioned<>(JSON, type, List.of());
    }
}

package io.entente.coding.actor;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Traps;
import io.entente.coding.text.Sentence;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides for one item what its ambiguous names mean; looks for cues only once such a name turns up. */
final class TrapJudge {
    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private @Nullable BitSet supported;
    private @Nullable BitSet opposed;

    TrapJudge(Lexicon lexicon, List<Sentence> sentences) {
        this.lexicon = lexicon;
        this.sentences = sentences;
    }

    /** The state that a name stands for here; null if for none. */
    Sense.@Nullable State state(Match match) {
        Sense.State first = match.sense(Sense.State.class);
        if (first == null || match.sense(Sense.Trapped.class) == null) {
            return first;
        }
        Sense.State instead = null;
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.State state) {
                Traps.Row failed = failed(match, state.state());
                if (failed == null) {
                    return state;
                }
                if (failed.instead() >= 0 && instead == null) {
                    instead = new Sense.State(failed.instead(), failed.place() ? Form.CITY : state.form());
                }
            }
        }
        return instead;
    }

    private Traps.@Nullable Row failed(Match match, int state) {
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Trapped trapped) {
                Traps.Row row = lexicon.traps().rows().get(trapped.row());
                if (row.state() == state && !passes(row, trapped.row())) {
                    return row;
                }
            }
        }
        return null;
    }

    private boolean passes(Traps.Row row, int number) {
        if (supported == null) {
            listen();
        }
        boolean cue = supported != null && supported.get(number);
        return row.strict() ? cue : cue || opposed == null || !opposed.get(number);
    }

    private void listen() {
        BitSet pro = new BitSet();
        BitSet contra = new BitSet();
        for (Sentence sentence : sentences) {
            for (Match match : lexicon.traps().cues().find(sentence)) {
                for (Sense sense : match.senses()) {
                    if (sense instanceof Sense.TrapCue cue) {
                        (cue.supports() ? pro : contra).set(cue.row());
                    }
                }
            }
        }
        supported = pro;
        opposed = contra;
    }
}

package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.ClaimFeatures;
import io.entente.coding.act.ClaimFinder;
import io.entente.coding.act.Link;
import io.entente.coding.act.LinkFeatures;
import io.entente.coding.act.LinkFinder;
import io.entente.coding.act.Passage;
import io.entente.coding.act.VisitFeatures;
import io.entente.coding.act.VisitFinder;
import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Casting;
import io.entente.coding.judge.Model;
import io.entente.coding.judge.ModelFile;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Document;
import io.entente.coding.text.Part;
import io.entente.coding.text.Reader;
import io.entente.coding.text.Tokenizer;
import io.entente.model.NewsItem;
import java.util.List;

/** Reads an item step by step; each step is open to the trainer. Thread safe. */
final class Mind {
    private final Lexicon lexicon;
    private final Reader reader;
    final LinkFeatures linkFeatures;
    final ClaimFeatures claimFeatures;
    final VisitFeatures visitFeatures;
    final LinkFinder linkFinder;
    final VisitFinder visitFinder;
    final ClaimFinder claimFinder;

    Mind(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon.vocabulary(), lexicon.boilerplate(), lexicon.abbreviations());
        this.linkFeatures = new LinkFeatures(lexicon);
        this.claimFeatures = new ClaimFeatures();
        this.linkFinder = new LinkFinder(lexicon, linkFeatures);
        this.visitFeatures = new VisitFeatures(lexicon);
        this.visitFinder = new VisitFinder(lexicon, visitFeatures);
        this.claimFinder = new ClaimFinder(claimFeatures);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Models models() {
        return new Models(
                ModelFile.read("/lexicon/model-links.tsv", linkFeatures.space()),
                ModelFile.read("/lexicon/model-acts.tsv", claimFeatures.space()),
                ModelFile.read("/lexicon/model-visit-links.tsv", visitFeatures.space()),
                ModelFile.read("/lexicon/model-visits.tsv", claimFeatures.space()));
    }

    /** The weights of the four questions: does this phrase tell this act (visit), does this item. */
    record Models(Model links, Model acts, Model visitLinks, Model visits) {}

    Document document(NewsItem item) {
        return reader.read(item);
    }

    Cast cast(NewsItem item, Document document) {
        String publisher = item.source() == null ? "" : item.source();
        return new Casting(lexicon, document)
                .cast(new Tokenizer(lexicon.vocabulary()).tokenize(publisher, Part.LEAD, 0, 0));
    }

    Reading read(NewsItem item, Models models) {
        Document document = document(item);
        Cast cast = cast(item, document);
        if (!cast.international()) {
            return new Reading(document, cast, List.of(), List.of(), List.of());
        }
        List<Passage> passages = linkFinder.passages(cast, document.day());
        return new Reading(
                document,
                cast,
                passages,
                claims(cast, passages, document, models.links(), models.acts(), false),
                claims(cast, passages, document, models.visitLinks(), models.visits(), true));
    }

    List<Link> links(Cast cast, List<Passage> passages, Document document, Model model, boolean visits) {
        return visits
                ? visitFinder.find(cast, passages, document.day(), model)
                : linkFinder.find(cast, passages, document.day(), model);
    }

    private List<Claim> claims(
            Cast cast, List<Passage> passages, Document document, Model links, Model claims, boolean visits) {
        List<Claim> found = claimFinder.gather(links(cast, passages, document, links, visits), visits);
        claimFinder.judge(found, cast, claims);
        return found;
    }
}

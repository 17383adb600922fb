package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.ClaimFeatures;
import io.entente.coding.act.ClaimFinder;
import io.entente.coding.act.ClaimWords;
import io.entente.coding.act.Journeys;
import io.entente.coding.act.Link;
import io.entente.coding.act.LinkFeatures;
import io.entente.coding.act.LinkFinder;
import io.entente.coding.act.Passage;
import io.entente.coding.act.VisitFeatures;
import io.entente.coding.act.VisitFinder;
import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Casting;
import io.entente.coding.judge.Forest;
import io.entente.coding.judge.ModelFile;
import io.entente.coding.judge.Weights;
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
    final ClaimFeatures actFeatures;
    final ClaimFeatures visitClaimFeatures;
    final ClaimWords claimWords;
    final VisitFeatures visitFeatures;
    final LinkFinder linkFinder;
    final VisitFinder visitFinder;
    final ClaimFinder actClaims;
    final ClaimFinder visitClaims;

    Mind(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon.vocabulary(), lexicon.boilerplate(), lexicon.abbreviations());
        this.linkFeatures = new LinkFeatures(lexicon);
        this.linkFinder = new LinkFinder(lexicon, linkFeatures);
        this.visitFeatures = new VisitFeatures(lexicon);
        this.visitFinder = new VisitFinder(lexicon, visitFeatures);
        this.claimWords = new ClaimWords(lexicon);
        this.actFeatures = new ClaimFeatures(linkFeatures);
        this.visitClaimFeatures = new ClaimFeatures(visitFeatures);
        this.actClaims = new ClaimFinder(actFeatures, claimWords);
        this.visitClaims = new ClaimFinder(visitClaimFeatures, null);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Models models() {
        return new Models(
                ModelFile.weights("/lexicon/model-links.tsv", linkFeatures.space()),
                ModelFile.forest("/lexicon/model-acts.tsv", actFeatures.space()),
                ModelFile.weights("/lexicon/model-act-words.tsv", claimWords.space()),
                ModelFile.weights("/lexicon/model-visit-links.tsv", visitFeatures.space()),
                ModelFile.forest("/lexicon/model-visits.tsv", visitClaimFeatures.space()));
    }

    /** The weights of the four questions: does this phrase tell this act (visit), does this item. */
    record Models(Weights links, Forest acts, Weights words, Weights visitLinks, Forest visits) {}

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
        List<Claim> visits = visitClaims.gather(links(cast, passages, document, models.visitLinks(), true), true);
        visitClaims.judge(visits, cast, passages, Journeys.NONE, models.words(), models.visits());
        List<Claim> acts = actClaims.gather(links(cast, passages, document, models.links(), false), false);
        actClaims.judge(acts, cast, passages, new Journeys(visits), models.words(), models.acts());
        return new Reading(document, cast, passages, acts, visits);
    }

    List<Link> links(Cast cast, List<Passage> passages, Document document, Weights weights, boolean visits) {
        return visits
                ? visitFinder.find(cast, passages, document.day(), weights)
                : linkFinder.find(cast, passages, document.day(), weights);
    }
}

package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.Passage;
import io.entente.coding.actor.Cast;
import io.entente.coding.text.Document;
import java.util.List;

/** All that the coder thinks about one item before it decides. */
record Reading(Document document, Cast cast, List<Passage> passages, List<Claim> acts, List<Claim> visits) {}

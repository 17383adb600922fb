package io.entente.coding;

/**
 * How likely a claim must be to be believed.
 *
 * @param act an act
 * @param visit a visit
 * @param something that the item tells any act at all between two states, so that its likeliest is taken
 * @param turned a visit the other way than a likelier one
 * @param again a visit of another status than a likelier one
 */
record Bars(double act, double visit, double something, double turned, double again) {
    /** Best on balance over the gold's measures, in cross-validation. */
    static final Bars BEST = new Bars(0.32, 0.26, 0.35, 0.6, 0.5);

    /** The same for items of one sentence, which nothing else confirms. */
    Bars alone() {
        return new Bars(act + 0.15, visit, something + 0.1, turned, again);
    }
}

package io.entente.coding.text;

/** Where in an item a sentence stands: what a title or a lead says is what the item is about. */
public enum Part {
    TITLE,
    LEAD,
    BODY
}

package io.entente.kafka;

import java.util.Locale;

/** Why an item was not taken in; a closed set, so that metrics know all labels from the start. */
public enum RejectReason {
    INVALID_JSON,
    /** Neither a title nor a text, or nothing but blanks. */
    EMPTY,
    TOO_LARGE,
    BAD_ENCODING,
    /** A field is there but not of its form. */
    INVALID_FIELD,
    /** Published later than it can have been ingested. */
    FUTURE,
    /** The file or page is of no form that is understood. */
    UNKNOWN_FORMAT,
    /** Processing failed for a reason of our own; worth sending again after a fix. */
    FAILED;

    /** The spelling in headers, metrics and answers: lower case with underscores. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

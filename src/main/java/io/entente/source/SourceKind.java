package io.entente.source;

import java.util.Locale;

/** What a source turned out to be; a closed set, so that metrics know all labels from the start. */
public enum SourceKind {
    /** A URL that has not been fetched yet. */
    WEB,
    FEED,
    PAGE,
    FOLDER,
    FILE,
    STDIN,
    /** The bundled sample. */
    DEMO,
    /** Posted over HTTP: no source of the list, but counted like one. */
    POST;

    /** The spelling in metrics, answers and kept files: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

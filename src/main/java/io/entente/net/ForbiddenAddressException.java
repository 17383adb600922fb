package io.entente.net;

/** The URL leads where the settings do not allow. */
public final class ForbiddenAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String message) {
        super(message);
    }
}

package io.entente.app;

/** The service cannot go on by itself; the message says why. */
public final class ServiceFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

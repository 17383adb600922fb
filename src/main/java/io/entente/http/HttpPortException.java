package io.entente.http;

/** The service cannot listen where it was told to; the message says what to do. */
public final class HttpPortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HttpPortException(String message, Throwable cause) {
        super(message, cause);
    }
}

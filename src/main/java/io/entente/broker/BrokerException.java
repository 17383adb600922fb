package io.entente.broker;

/** The embedded broker cannot run; the message says what is wrong, where, and what to do about it. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerException(String message) {
        super(message);
    }

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.entente.kafka;

/** The cluster cannot be reached or refuses us; the message says where and what to check. */
public final class KafkaUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

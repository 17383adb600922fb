package io.entente.http;

/** Ends a request with a problem of this status. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ProblemException(int status, String detail) {
        super(detail);
        this.status = status;
    }

    int status() {
        return status;
    }
}

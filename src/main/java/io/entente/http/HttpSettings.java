package io.entente.http;

/**
 * Where the service listens.
 *
 * @param port 0 for any free one
 * @param bodyMaxBytes of a request
 */
public record HttpSettings(String host, int port, long bodyMaxBytes) {
    public HttpSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("http.port: " + port + " is not from 0 to 65535");
        }
    }
}

package io.entente.http;

/**
 * An error as RFC 9457 has it.
 *
 * @param type about:blank: the status says which kind it is
 * @param detail for the person who asked: what was wrong and what to do
 */
record Problem(String type, String title, int status, String detail, String instance) {}

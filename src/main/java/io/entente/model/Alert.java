package io.entente.model;

import java.time.Instant;
import java.util.Map;

/**
 * A CloudEvent 1.0.
 *
 * @param id deterministic: the same fact gives the same id on every machine and in every replay
 * @param type {@code io.entente.<rule>.v1}
 * @param subject the pair
 * @param data {@code rule}, {@code summary}, the visit, event or relation, evidence and links
 */
public record Alert(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Map<String, Object> data) {}

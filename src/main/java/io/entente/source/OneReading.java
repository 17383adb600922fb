package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.ingest.NewsGateway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads sources once from beginning to end, whatever was read before, and remembers nothing. */
public final class OneReading {
    private final Origins origins;
    private final NewsGateway gateway;
    private final Clock clock;

    /**
     * @param problems one line for each source, or part of it, that could not be read
     */
    public record Summary(long read, long sent, long rejected, List<String> problems) {
        public Summary {
            problems = List.copyOf(problems);
        }
    }

    public OneReading(SourceSettings settings, NewsGateway gateway, JsonMapper json, Clock clock) {
        this.origins = new Origins(settings, Duration.ZERO, json, clock);
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * The bytes of all files among the sources; what else there is, is not counted.
     *
     * @throws IllegalArgumentException if one is neither URL, file, folder nor {@code -}
     */
    public long size(List<String> names) throws IOException {
        long sum = 0;
        for (Origin origin : named(names).values()) {
            sum += origin instanceof FilesOrigin files ? files.size() : 0;
        }
        return sum;
    }

    /**
     * Returns once the broker has all that could be read.
     *
     * @param quiet whether the items raise no alert
     * @throws IllegalArgumentException if one is neither URL, file, folder nor {@code -}; none is read then
     */
    public Summary read(List<String> names, boolean quiet, IntakeListener listener) throws InterruptedException {
        long read = 0;
        long sent = 0;
        long rejected = 0;
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Origin> source : named(names).entrySet()) {
            Origin origin = source.getValue();
            Intake intake = new Intake(gateway, listener, clock, origin.kind(), quiet);
            try {
                String problem = origin.visit(Memory.EMPTY, intake).problem();
                if (problem != null) {
                    problems.add(problem);
                }
            } catch (IOException e) {
                problems.add(named(source.getKey(), e));
            }
            intake.flush();
            read += intake.read();
            sent += intake.sent();
            rejected += intake.rejected();
        }
        return new Summary(read, sent, rejected, problems);
    }

    private static String named(String source, IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains(source) ? message : source + ": " + message;
    }

    private Map<String, Origin> named(List<String> names) {
        Map<String, Origin> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, origins.named(name)));
        return named;
    }
}

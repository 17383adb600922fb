package io.entente.http;

import io.entente.model.Pair;
import io.entente.query.LiveEvent;
import io.entente.query.LiveFilter;
import io.entente.query.LiveHub;
import io.entente.query.LiveSubscription;
import io.entente.query.UnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events. Each listener has a thread of its own, up to {@value #MOST_LISTENERS} of them, so that one who
 * reads slowly keeps nobody waiting: his events pile up to the subscription's bound, then he is cut off.
 */
final class StreamRoute implements AutoCloseable {
    private static final int MOST_LISTENERS = 256;
    private static final Logger log = LoggerFactory.getLogger(StreamRoute.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Set<LiveEvent.Kind> KINDS = EnumSet.complementOf(EnumSet.of(LiveEvent.Kind.RESET));

    private final LiveHub hub;
    private final Params params;
    private final Set<LiveSubscription> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private final ExecutorService writers =
            new ThreadPoolExecutor(0, MOST_LISTENERS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "sse");
                thread.setDaemon(true);
                return thread;
            });

    StreamRoute(LiveHub hub, Params params) {
        this.hub = hub;
        this.params = params;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/stream", this::open);
    }

    private void open(Context ctx) {
        if (hub.listeners() >= MOST_LISTENERS) {
            throw new UnavailableException("all " + MOST_LISTENERS + " places of the live stream are taken");
        }
        LiveSubscription subscription = hub.subscribe(filter(ctx), lastEventId(ctx));
        HttpServletResponse response = ctx.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        ctx.async(
                task -> {
                    task.executor = writers;
                    task.timeout = 0;
                },
                () -> write(response.getOutputStream(), subscription));
    }

    private void write(OutputStream out, LiveSubscription subscription) {
        open.add(subscription);
        try (subscription) {
            send(out, ": listening\nretry: 2000\n\n");
            while (!closing && !subscription.ended()) {
                LiveEvent event = subscription.next(HEARTBEAT);
                send(out, event == null ? ": still here\n\n" : frame(event));
            }
        } catch (IOException e) {
            log.debug("a listener left: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(subscription);
        }
    }

    /** The JSON has no line ends, so one data line holds it. */
    private static String frame(LiveEvent event) {
        return "id: " + event.id() + "\nevent: " + event.kind() + "\ndata: " + event.json() + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private LiveFilter filter(Context ctx) {
        String pair = ctx.queryParam("pair");
        return new LiveFilter(params.countryOrNull(ctx, "country"), pair == null ? null : pair(pair), kinds(ctx));
    }

    private Pair pair(String written) {
        int cut = written.indexOf('-');
        if (cut < 1) {
            throw new ProblemException(400, "pair: '" + written + "' is not two countries as in KHM-PAK");
        }
        return Pair.of(params.country(written.substring(0, cut)), params.country(written.substring(cut + 1)));
    }

    private static Set<LiveEvent.Kind> kinds(Context ctx) {
        String types = ctx.queryParam("types");
        if (types == null || types.isBlank()) {
            return KINDS;
        }
        return Arrays.stream(types.split(",")).map(StreamRoute::kind).collect(Collectors.toSet());
    }

    private static LiveEvent.Kind kind(String written) {
        return KINDS.stream()
                .filter(kind -> kind.toString().equals(written.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(400, "types: '" + written + "' is none of event, relation, visit, alert"));
    }

    /** Browsers can only set the header themselves when they reconnect, so the first time a parameter does. */
    private static @Nullable String lastEventId(Context ctx) {
        String header = ctx.header("Last-Event-ID");
        return header != null ? header : ctx.queryParam("lastEventId");
    }

    @Override
    public void close() {
        closing = true;
        open.forEach(LiveSubscription::close);
        writers.shutdown();
        try {
            if (!writers.awaitTermination(1, TimeUnit.SECONDS)) {
                writers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

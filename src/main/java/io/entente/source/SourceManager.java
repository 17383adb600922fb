package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.ingest.NewsGateway;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the sources, each at every start and then by its schedule, and remembers what was read. Thread safe. Closing
 * breaks off what is being read; the next start goes on where the last visit ended.
 */
public final class SourceManager implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SourceManager.class);
    /** A file that changed less than this ago may still be written. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private static final String DEMO = "demo";

    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private final Origins origins;
    private final SourceShelf shelf;
    private final NewsGateway gateway;
    private final IntakeListener listener;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("sources"));
    private final ExecutorService visitors = Executors.newCachedThreadPool(daemon("source"));

    /**
     * @param folder where what was read is remembered
     */
    public SourceManager(
            SourceSettings settings,
            Path folder,
            NewsGateway gateway,
            IntakeListener listener,
            JsonMapper json,
            Clock clock) {
        this.origins = new Origins(settings, SETTLING, json, clock);
        this.shelf = new SourceShelf(folder, json);
        this.gateway = gateway;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Begins with the sources named, and with those that were added while an earlier run was up.
     *
     * @throws IllegalArgumentException if one is neither URL, file, folder nor {@code -}; none is visited then
     */
    public void start(List<String> names) {
        Map<String, Origin> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.put(name, origins.named(name)));
        shelf.all().stream().filter(KeptSource::added).forEach(kept -> wanted.put(kept.url(), origins.url(kept.url())));
        wanted.forEach((name, origin) -> begin(name, origin, false));
    }

    /** Adds the bundled sample, which is read once in the life of a data folder: its dates hang on the day it is read. */
    public void startDemo(Supplier<InputStream> items) {
        begin(DEMO, origins.demo(items), false);
    }

    /** The sources in the order in which they were named. */
    public List<SourceView> list() {
        return snapshot().stream().map(Watch::view).toList();
    }

    /**
     * Adds a URL, now and for later runs. Files of this machine are not taken: who may ask over HTTP need not be allowed
     * to read them.
     *
     * @throws IllegalArgumentException if it is no http or https URL
     */
    public SourceView add(String url) {
        String name = url.strip();
        return begin(name, origins.url(name), true).view();
    }

    /** Pauses a source or lets it go on, which visits it at once; empty where there is no such source. */
    public Optional<SourceView> pause(String id, boolean paused) {
        return find(id).map(watch -> {
            watch.pause(paused);
            if (!paused) {
                visit(watch);
            }
            return watch.view();
        });
    }

    /** Ends and forgets a source; what it brought stays. False where there is no such source. */
    public boolean delete(String id) {
        Optional<Watch> found = find(id);
        found.ifPresent(watch -> {
            watch.forget();
            synchronized (watches) {
                watches.remove(id);
            }
        });
        return found.isPresent();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        visitors.shutdownNow();
        try {
            if (!visitors.awaitTermination(2, TimeUnit.SECONDS)) {
                log.info("a source is still being read; it is read again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Watch begin(String name, Origin origin, boolean added) {
        Watch watch;
        synchronized (watches) {
            Watch known = watches.get(Urls.hash(name));
            if (known != null) {
                return known;
            }
            KeptSource kept = shelf.load(name).orElseGet(() -> KeptSource.fresh(name, added));
            watch = new Watch(origin, kept, shelf, gateway, listener, clock);
            watches.put(Urls.hash(name), watch);
        }
        if (added) {
            watch.keep();
        }
        visit(watch);
        return watch;
    }

    private void visit(Watch watch) {
        try {
            visitors.execute(() -> {
                try {
                    watch.visit().ifPresent(wait -> later(watch, wait));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("no visit while ending");
        }
    }

    /** A tenth of chance keeps many sources from coming due at the same moment. */
    private void later(Watch watch, Duration wait) {
        long millis = wait.toMillis() + ThreadLocalRandom.current().nextLong(1 + wait.toMillis() / 10);
        Instant due = watch.view().nextFetch();
        Runnable ifStillDue = () -> {
            // Pausing and letting go on makes a schedule of its own, which must not run beside this one.
            if (Objects.equals(due, watch.view().nextFetch())) {
                visit(watch);
            }
        };
        try {
            timer.schedule(ifStillDue, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("no further visit while ending");
        }
    }

    private Optional<Watch> find(String id) {
        synchronized (watches) {
            return Optional.ofNullable(watches.get(id));
        }
    }

    private Collection<Watch> snapshot() {
        synchronized (watches) {
            return List.copyOf(watches.values());
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

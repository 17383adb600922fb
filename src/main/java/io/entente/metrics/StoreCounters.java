package io.entente.metrics;

import io.entente.topology.BoundedRocksDb;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.rocksdb.TickerType;

/** What RocksDB counted since the start, over all stores of the process. */
public final class StoreCounters implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        String lookups = "Blocks that were looked for in the stores' common cache";
        count(registry, TickerType.BLOCK_CACHE_HIT, "cache.lookups", "result", "hit", null, lookups);
        count(registry, TickerType.BLOCK_CACHE_MISS, "cache.lookups", "result", "miss", null, lookups);
        String written = "What was written for the stores: by the service, to disk, and again to keep disk tidy";
        count(registry, TickerType.BYTES_WRITTEN, "written", "by", "put", "bytes", written);
        count(registry, TickerType.FLUSH_WRITE_BYTES, "written", "by", "flush", "bytes", written);
        count(registry, TickerType.COMPACT_WRITE_BYTES, "written", "by", "compaction", "bytes", written);
        FunctionCounter.builder(
                        "entente.stores.write.stall",
                        TickerType.STALL_MICROS,
                        ticker -> BoundedRocksDb.counted(ticker) / 1e6)
                .baseUnit("seconds")
                .description("Time for which writes to the stores were held back because disk did not keep up")
                .register(registry);
    }

    private static void count(
            MeterRegistry registry,
            TickerType ticker,
            String name,
            String label,
            String value,
            @Nullable String unit,
            String help) {
        FunctionCounter.builder("entente.stores." + name, ticker, BoundedRocksDb::counted)
                .tag(label, value)
                .baseUnit(unit)
                .description(help)
                .register(registry);
    }
}

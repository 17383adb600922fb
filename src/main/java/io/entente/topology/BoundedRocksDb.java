package io.entente.topology;

import java.util.EnumSet;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.HistogramType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what all stores of the process take outside the heap together: blocks, indexes, filters and write buffers
 * share one cache, whatever the number of partitions.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long CACHE_BYTES = 192L * 1024 * 1024;
    private static final long WRITE_BUFFERS_BYTES = 96L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 4L * 1024 * 1024;

    /** Shared by all stores by design, so it is never closed before the process ends. */
    private static final class Shared {
        static {
            RocksDB.loadLibrary();
        }

        private static final Cache CACHE = new LRUCache(CACHE_BYTES, -1, false, 0.1);
        private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFERS_BYTES, CACHE);

        /** Counts only: without histograms RocksDB need not read the clock at every call. */
        private static final Statistics STATISTICS =
                new Statistics(EnumSet.complementOf(EnumSet.of(HistogramType.HISTOGRAM_ENUM_MAX)));
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setFilterPolicy(new BloomFilter(10, false));
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
        options.setStatistics(Shared.STATISTICS);
    }

    /** What was counted since the start, over all stores of the process. */
    public static long counted(TickerType what) {
        return Shared.STATISTICS.getTickerCount(what);
    }

    @Override
    public void close(String storeName, Options options) {}
}

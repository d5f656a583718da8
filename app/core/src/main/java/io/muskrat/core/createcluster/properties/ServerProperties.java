package io.muskrat.core.createcluster.properties;

import io.muskrat.core.createcluster.properties.ServerProperty.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a configuration may set: "Custom MSK configurations" of the MSK developer guide, and
 * {@code custom.advertised.listeners} (facts-msk.md 2.2). MSK's defaults are those of "The default Amazon MSK
 * configuration" and facts-msk.md 2.2; types, Apache's defaults and ranges those of the ConfigDef of Kafka 4.3.1, of
 * Kafka 3.9 for what 4 has no more; the ranges of {@code replica.lag.time.max.ms} and {@code
 * zookeeper.session.timeout.ms} are MSK's.
 */
public final class ServerProperties {
    /** Name, type, Apache's default, MSK's default (or two: three zones|two zones, local|tiered storage), range. */
    private static final String TABLE = """
            allow.everyone.if.no.acl.found BOOLEAN false true -
            auto.create.topics.enable BOOLEAN true false -
            compression.type WORD producer = uncompressed,zstd,lz4,snappy,gzip,producer
            connections.max.idle.ms LONG 600000 = -
            custom.advertised.listeners TEXT - = -
            default.replication.factor INT 1 3|2 1..
            delete.topic.enable BOOLEAN true = -
            group.initial.rebalance.delay.ms INT 3000 = -
            group.max.session.timeout.ms INT 1800000 = -
            group.min.session.timeout.ms INT 6000 = -
            leader.imbalance.per.broker.percentage INT 10 = -
            log.cleaner.delete.retention.ms LONG 86400000 = 0..
            log.cleaner.min.cleanable.ratio DOUBLE 0.5 = 0..1
            log.cleanup.policy WORDS delete = delete,compact
            log.flush.interval.messages LONG 9223372036854775807 = 1..
            log.flush.interval.ms LONG - = 0..
            log.message.timestamp.difference.max.ms LONG 9223372036854775807 = 0..
            log.message.timestamp.type WORD CreateTime = CreateTime,LogAppendTime
            log.retention.bytes LONG -1 = -
            log.retention.hours INT 168 = -
            log.retention.minutes INT - = -
            log.retention.ms LONG - = -
            log.roll.ms LONG - = 1..
            log.segment.bytes INT 1073741824 1073741824|134217728 1048576..
            max.incremental.fetch.session.cache.slots INT 1000 = 0..
            message.max.bytes INT 1048588 = 0..
            min.insync.replicas INT 1 2|1 1..
            num.io.threads INT 8 = 1..
            num.network.threads INT 3 5 1..
            num.partitions INT 1 = 1..
            num.recovery.threads.per.data.dir INT 2 = 1..
            num.replica.fetchers INT 1 2 1..
            offsets.retention.minutes INT 10080 = 1..
            offsets.topic.replication.factor SHORT 3 = 1..
            replica.fetch.max.bytes INT 1048576 = 0..
            replica.fetch.response.max.bytes INT 10485760 = 0..
            replica.lag.time.max.ms LONG 30000 = 10000..30000
            replica.selector.class TEXT - = -
            replica.socket.receive.buffer.bytes INT 65536 = -
            socket.receive.buffer.bytes INT 102400 = -1..
            socket.request.max.bytes INT 104857600 = 1..
            socket.send.buffer.bytes INT 102400 = -1..
            transaction.max.timeout.ms INT 900000 = 1..
            transaction.state.log.min.isr INT 2 = 1..
            transaction.state.log.replication.factor SHORT 3 = 1..
            transactional.id.expiration.ms INT 604800000 = 1..
            unclean.leader.election.enable BOOLEAN false true|false -
            zookeeper.connection.timeout.ms INT - = -
            zookeeper.session.timeout.ms INT 18000 = 6000..18000
            """;

    /** In the order of the alphabet. */
    public static final List<ServerProperty> ALL =
            TABLE.lines().map(ServerProperties::read).toList();

    private static final Map<String, ServerProperty> BY_NAME = byName();

    private ServerProperties() {}

    public static Optional<ServerProperty> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, ServerProperty> byName() {
        Map<String, ServerProperty> all = new LinkedHashMap<>();
        ALL.forEach(property -> all.put(property.name(), property));
        return Map.copyOf(all);
    }

    private static ServerProperty read(String line) {
        String[] cells = line.split(" ");
        Type type = Type.valueOf(cells[1]);
        boolean words = type == Type.WORD || type == Type.WORDS;
        String apache = cells[2].equals("-") ? "" : cells[2];
        String[] msk = cells[3].split("\\|");
        String first = msk[0].equals("=") ? apache : msk[0];
        String[] range = words || cells[4].equals("-") ? new String[0] : cells[4].split("\\.\\.");
        return new ServerProperty(
                cells[0],
                type,
                apache,
                first,
                msk.length > 1 ? msk[1] : first,
                range.length > 0 ? Optional.of(new BigDecimal(range[0])) : Optional.empty(),
                range.length > 1 ? Optional.of(new BigDecimal(range[1])) : Optional.empty(),
                words ? Arrays.asList(cells[4].split(",")) : List.of());
    }
}

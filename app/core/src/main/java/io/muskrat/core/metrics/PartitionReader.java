package io.muskrat.core.metrics;

import java.util.List;

/** Asks a cluster for all its partitions and their end offsets. Blocks; ProblemException KAFKA_.... */
@FunctionalInterface
public interface PartitionReader {
    List<PartitionReading> read();
}

package io.muskrat.core.createcluster.quickvpc;

import java.util.List;

/** What the security group of a quick VPC opens to the VPC ("Port information" of the MSK developer guide). */
final class VpcPorts {
    static final List<Range> ALL = List.of(
            new Range(9092, 9092, "Kafka, plaintext"),
            new Range(9094, 9094, "Kafka, TLS"),
            new Range(9096, 9096, "Kafka, SASL/SCRAM"),
            new Range(9098, 9098, "Kafka, IAM"),
            new Range(11001, 11002, "Prometheus: JMX and node exporters"));

    private VpcPorts() {}

    /** TCP ports, both ends included. */
    record Range(int from, int to, String what) {}
}

package io.muskrat.core.createcluster.firewall;

/** A TCP port that clients of the cluster reach the brokers at ("Port information" of the MSK developer guide). */
public enum NeededPort {
    PLAINTEXT(9092),
    TLS(9094),
    SCRAM(9096),
    IAM(9098),
    JMX_EXPORTER(11001),
    NODE_EXPORTER(11002);

    private final int number;

    NeededPort(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

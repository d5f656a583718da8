package io.muskrat.core.createcluster.draft;

/**
 * What is encrypted.
 *
 * @param inTransit between clients and brokers: TLS, TLS_PLAINTEXT or PLAINTEXT
 * @param inCluster between brokers
 * @param kmsKey ARN of the key for the volumes; empty for the AWS managed one
 */
public record Encryption(String inTransit, boolean inCluster, String kmsKey) {
    public Encryption {
        inTransit = Text.of(inTransit);
        kmsKey = Text.of(kmsKey);
    }

    public Encryption withInTransit(String value) {
        return new Encryption(value, inCluster, kmsKey);
    }

    public Encryption withInCluster(boolean value) {
        return new Encryption(inTransit, value, kmsKey);
    }

    public Encryption withKmsKey(String value) {
        return new Encryption(inTransit, inCluster, value);
    }
}

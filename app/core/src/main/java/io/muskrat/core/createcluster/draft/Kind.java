package io.muskrat.core.createcluster.draft;

/** What a cluster is made of: Standard brokers, Express brokers, or none that one sees. */
public enum Kind {
    STANDARD,
    EXPRESS,
    SERVERLESS;

    /** Whether brokers are chosen and paid for. */
    public boolean provisioned() {
        return this != SERVERLESS;
    }
}

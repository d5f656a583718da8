package io.muskrat.desktop.session;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.tunnels.Bastion;
import java.nio.file.Path;

/** What the window is connected to: an AWS account (the sandbox is one), one Kafka cluster, or nothing yet. */
public sealed interface ConnectionState {

    record None() implements ConnectionState { }

    record Connecting(Connection connection) implements ConnectionState { }

    /**
     * @param aws clients of the account, null for a Kafka cluster of one's own
     * @param identity who signs in to Kafka with IAM: for an account the same as {@code aws}; null for none
     * @param bastion the way in to private brokers, null when none is known
     * @param authority certificate of who signs the brokers' certificates, null for a public authority
     */
    record Connected(Connection connection, AwsClients aws, AwsClients identity, Bastion bastion, Path authority)
            implements ConnectionState {

        /** Ends the clients of AWS. */
        public void close() {
            if (identity != null) {
                identity.close();
            }
        }
    }

    record Failed(Connection connection, Problem problem) implements ConnectionState { }
}

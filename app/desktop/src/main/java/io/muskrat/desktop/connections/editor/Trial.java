package io.muskrat.desktop.connections.editor;

import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Reach;
import java.time.Duration;

/** How a trial of a connection goes. Nothing of it stays open. */
sealed interface Trial {

    record None() implements Trial { }

    record Running() implements Trial { }

    /** @param count of clusters of the account, or of brokers of the one cluster */
    record Good(boolean account, int count, long millis) implements Trial { }

    record Bad(Problem problem) implements Trial { }

    /** Blocks; ProblemException when something on the way fails. */
    static Good run(Reach reach, Connection connection, ConnectionSecrets secrets) {
        long begin = System.nanoTime();
        ConnectionState.Connected connected = reach.connect(connection, secrets);
        try {
            boolean account = connection instanceof Connection.Aws;
            int count = account ? new ClusterService(connected.aws()).list().size() : brokers(reach, connected, secrets);
            return new Good(account, count, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        } finally {
            connected.close();
        }
    }

    private static int brokers(Reach reach, ConnectionState.Connected connected, ConnectionSecrets secrets) {
        ClusterState.Open open = reach.open(connected, secrets);
        try {
            return open.session().brokers();
        } finally {
            open.session().close();
        }
    }
}

package io.muskrat.desktop.session;

import io.muskrat.core.metrics.MetricSource;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.session.ClusterSession;

/** The cluster that topics, messages and metrics show. */
public sealed interface ClusterState {

    record None() implements ClusterState { }

    /** @param viaTunnel a tunnel is being dug first */
    record Opening(String name, boolean viaTunnel) implements ClusterState { }

    record Open(ClusterSession session, MetricSource metrics) implements ClusterState { }

    /** @param retry tries the same again */
    record Failed(String name, Problem problem, Runnable retry) implements ClusterState { }
}

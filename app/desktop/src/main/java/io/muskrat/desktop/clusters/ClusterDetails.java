package io.muskrat.desktop.clusters;

import io.muskrat.core.clusters.Broker;
import io.muskrat.core.clusters.Operation;
import java.util.List;
import java.util.Map;

/** What is asked for the selected cluster alone. */
record ClusterDetails(String arn, List<Broker> brokers, Map<String, String> bootstrap, List<Operation> operations) { }

package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.brokers.MskPort;
import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** GetBootstrapBrokers: a string for each listener that the brokers have. */
final class BootstrapBrokers implements Operation {
  /** MSK names up to three brokers, however many there are; of a serverless cluster one name. */
  private static final int MOST = 3;

  private static final Map<MskPort, String> MEMBERS =
      Map.of(
          MskPort.PLAINTEXT, "bootstrapBrokerString",
          MskPort.TLS, "bootstrapBrokerStringTls",
          MskPort.SCRAM, "bootstrapBrokerStringSaslScram",
          MskPort.IAM, "bootstrapBrokerStringSaslIam");

  private final Clusters clusters;

  BootstrapBrokers(Clusters clusters) {
    this.clusters = clusters;
  }

  /** None while the brokers are not up. */
  @Override
  public Object run(Call call) {
    Cluster cluster = clusters.get(call.clusterArn());
    Map<String, String> strings = new LinkedHashMap<>();
    if (cluster.state().serves()) {
      for (MskPort port : cluster.ports()) {
        if (MEMBERS.containsKey(port)) {
          strings.put(MEMBERS.get(port), brokers(cluster, port));
        }
      }
    }
    return strings;
  }

  private static String brokers(Cluster cluster, MskPort port) {
    return cluster.nodes().stream()
        .limit(cluster.runsServerless() ? 1 : MOST)
        .map(Node::host)
        .map(host -> host + ":" + port.number())
        .collect(Collectors.joining(","));
  }
}

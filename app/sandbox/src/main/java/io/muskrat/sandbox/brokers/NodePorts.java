package io.muskrat.sandbox.brokers;

import java.util.Map;

/**
 * Loopback ports of one node. All are reserved, also those that nobody listens on now, so that a
 * change of the cluster's security or monitoring moves none.
 *
 * @param internal traffic between brokers
 * @param controller quorum traffic; reserved on nodes that are no controller too
 * @param msk what clients reach as a port of the node's MSK name
 */
record NodePorts(int internal, int controller, Map<MskPort, Integer> msk) {
  NodePorts {
    msk = Map.copyOf(msk);
  }

  int of(MskPort port) {
    return msk.get(port);
  }
}

package io.muskrat.sandbox.brokers;

/**
 * Loopback ports of one node.
 *
 * @param client what clients reach as port 9092 of the node's MSK name
 * @param internal traffic between brokers
 * @param controller quorum traffic; reserved on nodes that are no controller too
 */
record NodePorts(int client, int internal, int controller) {}

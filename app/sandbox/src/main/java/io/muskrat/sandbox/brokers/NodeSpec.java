package io.muskrat.sandbox.brokers;

/**
 * One broker of a cluster.
 *
 * @param id broker id, from 1, as MSK counts
 * @param host the name clients must use, e.g. {@code b-1.demo.a1b2c3.c1.kafka.ap-northeast-2.amazonaws.com};
 *     it resolves nowhere on this machine
 * @param zone availability zone id, becomes {@code broker.rack}
 */
public record NodeSpec(int id, String host, String zone) {}

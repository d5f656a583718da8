package io.muskrat.sandbox.faults;

/**
 * A broker and its zone.
 *
 * @param arn its cluster's
 * @param name its cluster's
 * @param zone name of the zone, e.g. {@code ap-northeast-2a}
 * @param zoneId e.g. {@code apne2-az1}
 */
public record BrokerPlace(String arn, String name, int broker, String zone, String zoneId) {}

package io.muskrat.sandbox.msk.clusters;

import java.time.Instant;

/**
 * What never changes about a cluster.
 *
 * @param uuid the last part of the ARN, also its folder's name
 * @param kafkaId Kafka's own cluster id, 22 characters
 * @param created in whole milliseconds
 */
public record Identity(String arn, String name, String uuid, String kafkaId, Instant created) {}

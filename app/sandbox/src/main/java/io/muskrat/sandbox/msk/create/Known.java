package io.muskrat.sandbox.msk.create;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What a new cluster can refer to.
 *
 * @param configurations whether a configuration (ARN) has a revision
 * @param madeFor whether a configuration (ARN) was made for a Kafka version
 * @param authorities whether a private certificate authority (ARN) is ACTIVE
 * @param keys whether a KMS key (id, ARN or alias) is enabled
 * @param logGroups whether CloudWatch Logs has a group
 */
public record Known(
    BiPredicate<String, Long> configurations,
    BiPredicate<String, String> madeFor,
    Predicate<String> authorities,
    Predicate<String> keys,
    Predicate<String> logGroups) {}

package io.muskrat.core.aws;

import java.net.URI;
import java.util.Objects;

/**
 * An AWS account in one region.
 *
 * @param region such as {@code ap-northeast-2}
 * @param endpoint where all services answer instead of AWS's own addresses; null for AWS itself
 * @param credentials who asks
 */
public record AwsAccess(String region, URI endpoint, AwsCredentials credentials) {
    public AwsAccess {
        Objects.requireNonNull(region);
        Objects.requireNonNull(credentials);
    }
}

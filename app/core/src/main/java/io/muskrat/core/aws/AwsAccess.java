package io.muskrat.core.aws;

import java.net.URI;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

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

    /** The credentials as the SDK asks for them, anew each time: temporary ones are renewed in time. */
    public AwsCredentialsProvider identity() {
        return CredentialProviders.of(credentials);
    }
}

package io.muskrat.core.connections;

/**
 * An AWS account in one region, and who asks there.
 *
 * @param endpoint where all services answer instead of AWS's own addresses; empty for AWS
 * @param profile of the AWS CLI's files, for {@link Source#PROFILE}
 * @param accessKeyId for {@link Source#KEYS}; the secret key and the session token are in the store of secrets
 */
public record AwsAccount(String region, String endpoint, Source source, String profile, String accessKeyId) {

    /** Where the credentials come from. */
    public enum Source {
        /** The SDK's default chain: environment, default profile, container, instance. */
        ENVIRONMENT,
        /** A profile: keys, single sign-on, assumed roles, credential processes. */
        PROFILE,
        KEYS
    }

    public AwsAccount {
        region = text(region);
        endpoint = text(endpoint);
        profile = text(profile);
        accessKeyId = text(accessKeyId);
        source = source == null ? profile.isEmpty() ? Source.ENVIRONMENT : Source.PROFILE : source;
    }

    /** With a profile, or with the default chain when it is empty. */
    public static AwsAccount ofProfile(String region, String profile, String endpoint) {
        return new AwsAccount(region, endpoint, null, profile, "");
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}

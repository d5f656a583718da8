package io.muskrat.core.aws;

/** Where the credentials come from. No {@code toString} shows a secret. */
public sealed interface AwsCredentials {
    /** A profile of {@code ~/.aws/config} and {@code ~/.aws/credentials}, single sign-on and assumed roles included. */
    record Profile(String name) implements AwsCredentials {}

    /**
     * Keys as they are.
     *
     * @param sessionToken null or empty for long-term keys
     */
    record Keys(String accessKeyId, String secretAccessKey, String sessionToken) implements AwsCredentials {
        @Override
        public String toString() {
            return "Keys[" + accessKeyId + "]";
        }
    }

    /** The SDK's default chain: environment, profile, container, instance. */
    record Default() implements AwsCredentials {}
}

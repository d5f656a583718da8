package io.muskrat.core.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Our credentials as the SDK's. */
final class CredentialProviders {
    private CredentialProviders() {}

    static AwsCredentialsProvider of(AwsAccess access, AwsQuestions questions) {
        return switch (access.credentials()) {
            case AwsCredentials.Profile(String name) -> new ProfileChain(name, access, questions);
            case AwsCredentials.Keys keys -> StaticCredentialsProvider.create(fixed(keys));
            case AwsCredentials.Default() -> DefaultCredentialsProvider.builder().build();
        };
    }

    static AwsCredentials.Keys keys(software.amazon.awssdk.auth.credentials.AwsCredentials resolved) {
        String token = resolved instanceof AwsSessionCredentials session ? session.sessionToken() : null;
        return new AwsCredentials.Keys(resolved.accessKeyId(), resolved.secretAccessKey(), token);
    }

    private static software.amazon.awssdk.auth.credentials.AwsCredentials fixed(AwsCredentials.Keys keys) {
        boolean lasting = keys.sessionToken() == null || keys.sessionToken().isBlank();
        return lasting
                ? AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey())
                : AwsSessionCredentials.create(keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
    }
}

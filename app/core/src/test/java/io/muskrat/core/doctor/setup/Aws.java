package io.muskrat.core.doctor.setup;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.live.Account;
import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.session.WayIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The test's own hand on the account: what its administrator does. */
public record Aws(Account account) {

    /** The policy of somebody who may do everything but what is named. */
    public static String policy(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    public static String statement(String effect, String action, String resource) {
        return "{\"Effect\":\"" + effect + "\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\"}";
    }

    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        SandboxAddress at = account.sandbox().address();
        return builder.endpointOverride(at.endpoint()).region(Region.of(at.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(at.accessKeyId(), at.secretAccessKey()))).build();
    }

    public AwsAccess access() {
        return account.clients().access();
    }

    public AwsAccess as(AwsCredentials credentials) {
        return new AwsAccess(access().region(), access().endpoint(), credentials);
    }

    /** One cluster of the account, as the app enters it. */
    public Examination examination(AwsAccess access, String arn) {
        return examination(access, arn, account.sandbox().address().caFile());
    }

    public Examination examination(AwsAccess access, String arn, Path authority) {
        return new Examination("test", new Examination.Account(() -> new AwsClients(access), arn,
                (strings, aws) -> WayIn.of("test", strings, aws, authority)), null, null, null, "");
    }

    /** Faults are lifted when this is closed. */
    public Fault fault(String json) {
        faults("{\"faults\":[" + json + "]}");
        return () -> faults("{\"faults\":[]}");
    }

    private void faults(String body) {
        try {
            SignedPut.send(access(), "/_muskrat/faults", body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that is out of order until it is closed. */
    @FunctionalInterface
    public interface Fault extends AutoCloseable {

        @Override
        void close();
    }
}

package io.muskrat.core.kafka.iam;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.msk.auth.iam.internals.AWSCredentialsCallback;

/**
 * Signs in with AWS_MSK_IAM as the very identity that the connection has. The library's own handler would ask the
 * default chain, which may be somebody else. Made by Kafka, from the class's name.
 */
public final class IamIdentity implements AuthenticateCallbackHandler {

    /** Client property with a {@code Supplier<IamKeys>}, asked at every sign-in: temporary keys are renewed. */
    public static final String IDENTITY = "muskrat.aws.identity";

    private Supplier<?> identity;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> jaas) {
        identity = (Supplier<?>) configs.get(IDENTITY);
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof AWSCredentialsCallback asked)) {
                throw new UnsupportedCallbackException(callback);
            }
            try {
                asked.setAwsCredentials(credentials((IamKeys) identity.get()));
            } catch (RuntimeException e) {
                asked.setLoadingException(e);
            }
        }
    }

    static AwsCredentials credentials(IamKeys keys) {
        return keys.sessionToken() == null
                ? AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey())
                : AwsSessionCredentials.create(keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
    }

    @Override
    public void close() {
        identity = null;
    }
}

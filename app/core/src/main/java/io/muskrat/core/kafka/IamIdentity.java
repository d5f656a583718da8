package io.muskrat.core.kafka;

import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.msk.auth.iam.internals.AWSCredentialsCallback;

/**
 * Signs in with AWS_MSK_IAM as the very identity that the connection has. The library's own handler would ask the
 * default chain, which may be somebody else. Made by Kafka, from the class's name.
 */
public final class IamIdentity implements AuthenticateCallbackHandler {

    /** Client property with the {@link AwsCredentialsProvider} itself. */
    static final String IDENTITY = "muskrat.aws.identity";

    private AwsCredentialsProvider identity;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> jaas) {
        identity = (AwsCredentialsProvider) configs.get(IDENTITY);
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof AWSCredentialsCallback asked)) {
                throw new UnsupportedCallbackException(callback);
            }
            try {
                asked.setAwsCredentials(identity.resolveCredentials());
            } catch (SdkException e) {
                asked.setLoadingException(e);
            }
        }
    }

    @Override
    public void close() {
        identity = null;
    }
}

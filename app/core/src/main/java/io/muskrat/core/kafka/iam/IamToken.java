package io.muskrat.core.kafka.iam;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.auth.SaslExtensionsCallback;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.msk.auth.iam.IAMOAuthBearerToken;
import software.amazon.msk.auth.iam.internals.AWS4SignedPayloadGenerator;
import software.amazon.msk.auth.iam.internals.AuthenticationRequestParams;
import software.amazon.msk.auth.iam.internals.UserAgentUtils;
import software.amazon.msk.auth.iam.internals.region.ConfigurableRegionProvider;

/**
 * Signs in to MSK with OAUTHBEARER as the very identity that the connection has: the token is a request for
 * {@code kafka-cluster:Connect} that was signed for 15 minutes. The library's own handler would ask the default chain.
 * Made by Kafka, from the class's name.
 */
public final class IamToken implements AuthenticateCallbackHandler {

    /** The option of the login module that names the region. */
    public static final String REGION = "region";

    private final AWS4SignedPayloadGenerator signer = new AWS4SignedPayloadGenerator();
    private Supplier<?> identity;
    private String region;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> jaas) {
        identity = (Supplier<?>) configs.get(IamIdentity.IDENTITY);
        region = String.valueOf(jaas.getFirst().getOptions().get(REGION));
    }

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof OAuthBearerTokenCallback asked) {
                asked.token(token());
            } else if (!(callback instanceof SaslExtensionsCallback)) {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private IAMOAuthBearerToken token() throws IOException {
        String agent = UserAgentUtils.getUserAgentValue();
        SdkHttpFullRequest signed = signer.presignRequest(AuthenticationRequestParams.create(
                "kafka." + region + ".amazonaws.com", IamIdentity.credentials((IamKeys) identity.get()), agent,
                new Fixed(Region.of(region))));
        String url = signed.toBuilder().appendRawQueryParameter("User-Agent", agent).build().getUri().toString();
        try {
            return new IAMOAuthBearerToken(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(url.getBytes(StandardCharsets.UTF_8)));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        identity = null;
    }

    private record Fixed(Region region) implements ConfigurableRegionProvider {
        @Override
        public Region getRegion() {
            return region;
        }

        @Override
        public Region getRegion(String host) {
            return region;
        }
    }
}

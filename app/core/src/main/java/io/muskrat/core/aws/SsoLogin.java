package io.muskrat.core.aws;

import io.muskrat.core.platform.PrivateFiles;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClientBuilder;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in to IAM Identity Center in the browser (device authorization, RFC 8628), as {@code aws sso login} does: the
 * token is kept where the AWS CLI and the SDKs look for it.
 */
public final class SsoLogin {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final URI endpoint;
    private final Path cache;

    /**
     * What a person has to do.
     *
     * @param page to open in a browser, with the code in it
     * @param code that the page shows, to compare
     */
    public record Step(URI page, String code) { }

    /** @param endpoint instead of AWS's own address; null for AWS */
    public SsoLogin(URI endpoint) {
        this(endpoint, SsoSession.cacheFolder());
    }

    SsoLogin(URI endpoint, Path cache) {
        this.endpoint = endpoint;
        this.cache = cache;
    }

    /**
     * Blocks until the person has signed in; interrupting gives up.
     *
     * @param profile that signs in by single sign-on, or whose source profile does
     * @param show is called once, as soon as the page is known
     * @throws ProblemException AWS_PROFILE when the profile has nothing to do with single sign-on, else an AWS_ code
     */
    public void signIn(String profile, Consumer<Step> show) {
        SsoSession session = SsoSession.of(profile)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.AWS_PROFILE, profile)));
        SsoOidcClientBuilder builder = SsoOidcClient.builder()
                .region(Region.of(session.region()))
                .credentialsProvider(AnonymousCredentialsProvider.create());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        try (var http = Apache5HttpClient.create(); SsoOidcClient oidc = builder.httpClient(http).build()) {
            AwsErrors.calling(() -> {
                RegisterClientResponse client = oidc.registerClient(r -> r.clientName("muskrat").clientType("public")
                        .scopes(session.scopes()));
                StartDeviceAuthorizationResponse device = oidc.startDeviceAuthorization(r -> r
                        .clientId(client.clientId()).clientSecret(client.clientSecret()).startUrl(session.startUrl()));
                show.accept(new Step(URI.create(device.verificationUriComplete()), device.userCode()));
                keep(session, client, token(oidc, client, device));
                return null;
            });
        }
    }

    private static CreateTokenResponse token(SsoOidcClient oidc, RegisterClientResponse client,
                                             StartDeviceAuthorizationResponse device) {
        // RFC 8628, section 3.5: five seconds where the server names no interval, five more when it says slow down
        int pause = device.interval() == null ? 5 : device.interval();
        while (true) {
            try {
                TimeUnit.SECONDS.sleep(pause);
                return oidc.createToken(r -> r.clientId(client.clientId()).clientSecret(client.clientSecret())
                        .deviceCode(device.deviceCode()).grantType(GRANT));
            } catch (AuthorizationPendingException notYet) {
                continue;
            } catch (SlowDownException tooOften) {
                pause += 5;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    /** As AWS CLI version 2 writes it. */
    private void keep(SsoSession session, RegisterClientResponse client, CreateTokenResponse token) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("startUrl", session.startUrl());
        document.put("region", session.region());
        document.put("accessToken", token.accessToken());
        document.put("expiresAt", time(Instant.now().plusSeconds(token.expiresIn())));
        document.put("clientId", client.clientId());
        document.put("clientSecret", client.clientSecret());
        document.put("registrationExpiresAt", time(Instant.ofEpochSecond(client.clientSecretExpiresAt())));
        if (token.refreshToken() != null) {
            document.put("refreshToken", token.refreshToken());
        }
        PrivateFiles.write(cache.resolve(session.cacheFile()), JsonMapper.shared().writeValueAsBytes(document));
    }

    private static String time(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

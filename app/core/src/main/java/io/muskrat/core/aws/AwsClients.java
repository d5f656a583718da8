package io.muskrat.core.aws;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2instanceconnect.Ec2InstanceConnectClient;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The service clients of one account and region, each made when it is first asked for; all share one pool of
 * connections. Any thread may use them. Closing ends them all.
 */
public final class AwsClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(20);
    private static final Duration ATTEMPT = Duration.ofSeconds(25);
    private static final Duration CALL = Duration.ofSeconds(60);

    private final AwsAccess access;
    private final AwsQuestions questions;
    private final Map<Class<?>, SdkAutoCloseable> made = new HashMap<>();
    private final Deque<SdkAutoCloseable> toClose = new ArrayDeque<>();
    private SdkHttpClient http;
    private AwsCredentialsProvider credentials;
    private boolean closed;

    public AwsClients(AwsAccess access) {
        this(access, AwsQuestions.unanswered());
    }

    /** @param questions asked while credentials are fetched */
    public AwsClients(AwsAccess access, AwsQuestions questions) {
        this.access = access;
        this.questions = questions;
    }

    public AwsAccess access() {
        return access;
    }

    /** The control plane of MSK. */
    public KafkaClient kafka() {
        return client(KafkaClient.class, () -> configured(KafkaClient.builder()).build());
    }

    public CloudWatchClient cloudWatch() {
        return client(CloudWatchClient.class, () -> configured(CloudWatchClient.builder()).build());
    }

    public Ec2Client ec2() {
        return client(Ec2Client.class, () -> configured(Ec2Client.builder()).build());
    }

    public Ec2InstanceConnectClient instanceConnect() {
        return client(Ec2InstanceConnectClient.class, () -> configured(Ec2InstanceConnectClient.builder()).build());
    }

    /** The price list of all regions; AWS answers for it in a few regions only, so it is asked in us-east-1. */
    public PricingClient pricing() {
        return client(PricingClient.class,
                () -> configured(PricingClient.builder()).region(Region.US_EAST_1).build());
    }

    public KmsClient kms() {
        return client(KmsClient.class, () -> configured(KmsClient.builder()).build());
    }

    public AcmPcaClient acmPca() {
        return client(AcmPcaClient.class, () -> configured(AcmPcaClient.builder()).build());
    }

    public SecretsManagerClient secretsManager() {
        return client(SecretsManagerClient.class, () -> configured(SecretsManagerClient.builder()).build());
    }

    public ApplicationAutoScalingClient autoScaling() {
        return client(ApplicationAutoScalingClient.class, () -> configured(ApplicationAutoScalingClient.builder()).build());
    }

    public ServiceQuotasClient quotas() {
        return client(ServiceQuotasClient.class, () -> configured(ServiceQuotasClient.builder()).build());
    }

    public StsClient sts() {
        return client(StsClient.class, () -> configured(StsClient.builder()).build());
    }

    /**
     * The keys that requests are signed with now; of a role or single sign-on they change from time to time. May ask
     * AWS.
     */
    public AwsCredentials.Keys keys() {
        return AwsErrors.calling(() -> CredentialProviders.keys(credentials().resolveCredentials()));
    }

    private synchronized AwsCredentialsProvider credentials() {
        if (credentials == null) {
            credentials = CredentialProviders.of(access, questions);
            if (credentials instanceof SdkAutoCloseable closeable) {
                toClose.push(closeable);
            }
        }
        return credentials;
    }

    private synchronized <C extends SdkAutoCloseable> C client(Class<C> type, Supplier<C> maker) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        SdkAutoCloseable client = made.get(type);
        if (client == null) {
            client = maker.get();
            made.put(type, client);
            toClose.push(client);
        }
        return type.cast(client);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(B builder) {
        if (http == null) {
            // MSK uses PATCH, which the client of java.net cannot send
            http = Apache5HttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(READ)
                    .maxConnections(50)
                    .build();
            toClose.push(http);
        }
        ClientOverrideConfiguration.Builder how = ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(RetryMode.STANDARD);
        if (access.credentials() instanceof AwsCredentials.Profile(String name)) {
            how.defaultProfileName(name); // its endpoint_url, FIPS and dual stack hold here as in the AWS CLI
        }
        builder.httpClient(http)
                .region(Region.of(access.region()))
                .credentialsProvider(credentials())
                .overrideConfiguration(how.build());
        if (access.endpoint() != null) {
            builder.endpointOverride(access.endpoint());
        }
        return builder;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }
}

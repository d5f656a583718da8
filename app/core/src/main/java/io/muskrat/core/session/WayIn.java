package io.muskrat.core.session;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.kafka.iam.IamKeys;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How to talk to an MSK cluster, by the bootstrap strings that it has. */
public final class WayIn {

    private WayIn() {
    }

    /**
     * The one that needs nothing from the user: plaintext where the cluster takes it; else IAM, as the identity of the
     * connection; else TLS without a certificate of one's own.
     *
     * @param bootstrap servers by kind, as {@code GetBootstrapBrokers} tells them
     * @param authority PEM certificate of who signs the brokers' certificates; null for MSK itself, whose
     *     certificates are signed by a public authority
     * @throws ProblemException CLUSTER_NO_WAY_IN when there is none of these
     */
    public static KafkaAccess of(String cluster, Map<String, String> bootstrap, AwsClients aws, Path authority) {
        if (bootstrap.containsKey("Plaintext")) {
            return new KafkaAccess(bootstrap.get("Plaintext"), Map.of());
        }
        if (bootstrap.containsKey("SaslIam")) {
            return KafkaAccess.iam(bootstrap.get("SaslIam"), () -> keys(aws)).with(trust(authority));
        }
        if (bootstrap.containsKey("Tls")) {
            return new KafkaAccess(bootstrap.get("Tls"), Map.of("security.protocol", "SSL")).with(trust(authority));
        }
        throw new ProblemException(new Problem(ProblemCode.CLUSTER_NO_WAY_IN,
                List.of(cluster, String.join(", ", bootstrap.keySet())), ""), null);
    }

    private static IamKeys keys(AwsClients aws) {
        AwsCredentials.Keys now = aws.keys();
        return new IamKeys(now.accessKeyId(), now.secretAccessKey(), now.sessionToken());
    }

    /**
     * Whom to trust, as properties of Kafka's clients.
     *
     * @param authority null for the public authorities
     */
    public static Map<String, String> trust(Path authority) {
        return authority == null ? Map.of()
                : Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", authority.toString());
    }
}

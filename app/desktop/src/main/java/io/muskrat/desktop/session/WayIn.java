package io.muskrat.desktop.session;

import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.List;
import java.util.Map;

/** How to talk to an MSK cluster, by the bootstrap strings that it has. */
final class WayIn {

    private WayIn() { }

    /**
     * @param bootstrap servers by kind, as {@code GetBootstrapBrokers} tells them
     * @return plaintext where the cluster takes it, else TLS (MSK's certificates are signed by Amazon's public CA)
     */
    static KafkaAccess of(String cluster, Map<String, String> bootstrap) {
        if (bootstrap.containsKey("Plaintext")) {
            return new KafkaAccess(bootstrap.get("Plaintext"), Map.of());
        }
        if (bootstrap.containsKey("Tls")) {
            return new KafkaAccess(bootstrap.get("Tls"), Map.of("security.protocol", "SSL"));
        }
        throw new ProblemException(new Problem(ProblemCode.CLUSTER_NO_WAY_IN,
                List.of(cluster, String.join(", ", bootstrap.keySet())), ""), null);
    }
}

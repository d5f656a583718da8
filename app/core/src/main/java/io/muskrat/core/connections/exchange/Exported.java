package io.muskrat.core.connections.exchange;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.access.SecurityProperties;
import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.kafka.KafkaAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A connection to one cluster as any Kafka client of Java's takes it.
 *
 * @param properties by Kafka's names, bootstrap.servers first; for each secret a placeholder in angle brackets that says
 *     what belongs there
 */
public record Exported(String name, Security security, Map<String, String> properties) {

    /** Empty for a connection that is not of one cluster. */
    public static Optional<Exported> of(Connection connection) {
        return switch (connection) {
            case Connection.Kafka kafka -> Optional.of(of(kafka.name(), kafka.bootstrapServers(), kafka.security(),
                    kafka.security().aws(), kafka.properties()));
            case Connection.Msk msk -> Optional.of(of(msk.name(), msk.bootstrapServers(), msk.security(),
                    msk.account(), msk.properties()));
            default -> Optional.empty();
        };
    }

    private static Exported of(String name, String servers, Security security, AwsAccount aws,
                               Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("bootstrap.servers", servers);
        all.putAll(SecurityProperties.of(security, field -> Optional.of(placeholder(field, security))));
        if (security.method().aws()) {
            all.putAll(iam(security.method(), aws));
        }
        if (all.containsKey("ssl.keystore.key")) {
            all.put("ssl.keystore.key", "<ssl.keystore.key>");
            all.put("ssl.keystore.certificate.chain", "<ssl.keystore.certificate.chain>");
        }
        // kept ones have no value here, fresh ones have one that must not get out
        ClientProperties.masked(more).forEach((property, value) ->
                all.put(property, value.equals(ClientProperties.KEPT) ? "<" + property + ">" : value));
        return new Exported(name, security, all);
    }

    private static Map<String, String> iam(Method method, AwsAccount aws) {
        String profile = aws == null || aws.profile().isEmpty() ? ""
                : " awsProfileName=" + KafkaAccess.quoted(aws.profile());
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("security.protocol", "SASL_SSL");
        if (method == Method.IAM) {
            properties.put("sasl.mechanism", "AWS_MSK_IAM");
            properties.put("sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required" + profile + ";");
            properties.put("sasl.client.callback.handler.class", "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
        } else {
            properties.put("sasl.mechanism", "OAUTHBEARER");
            properties.put("sasl.jaas.config",
                    "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required" + profile + ";");
            properties.put("sasl.login.callback.handler.class",
                    "software.amazon.msk.auth.iam.IAMOAuthBearerLoginCallbackHandler");
        }
        return properties;
    }

    private static String placeholder(SecretField field, Security security) {
        return switch (field) {
            case PASSWORD -> "<password of " + security.user() + ">";
            case TRUSTSTORE_PASSWORD -> "<password of the truststore>";
            case KEYSTORE_PASSWORD -> "<password of the keystore>";
            case KEY_PASSWORD -> "<password of the private key>";
            case AWS_SECRET_KEY, AWS_SESSION_TOKEN -> "<" + field.field() + ">";
        };
    }

    public String servers() {
        return properties.get("bootstrap.servers");
    }
}

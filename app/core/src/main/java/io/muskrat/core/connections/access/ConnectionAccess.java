package io.muskrat.core.connections.access;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.UserFiles;
import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.kafka.iam.IamKeys;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** From what the user entered, and the secrets kept for it, to what the clients take. */
public final class ConnectionAccess {

    private ConnectionAccess() { }

    /** ProblemException SECRET_MISSING when the keys are not there. */
    public static AwsAccess aws(AwsAccount account, ConnectionSecrets secrets) {
        AwsCredentials credentials = switch (account.source()) {
            case ENVIRONMENT -> new AwsCredentials.Default();
            case PROFILE -> new AwsCredentials.Profile(account.profile());
            case KEYS -> new AwsCredentials.Keys(account.accessKeyId(), secrets.require(SecretField.AWS_SECRET_KEY),
                    secrets.find(SecretField.AWS_SESSION_TOKEN).orElse(null));
        };
        URI endpoint = account.endpoint().isEmpty() ? null : URI.create(account.endpoint());
        return new AwsAccess(account.region(), endpoint, credentials);
    }

    /**
     * @param properties further client properties, stronger than what {@code security} means
     * @param identity whose IAM identity signs in; null for the ways that need none
     * @throws io.muskrat.core.platform.ProblemException SECRET_MISSING, FILE_UNREADABLE
     */
    public static KafkaAccess kafka(String servers, Security security, Map<String, String> properties,
                                    AwsClients identity, ConnectionSecrets secrets) {
        Method method = security.method();
        if (method.password()) {
            secrets.require(SecretField.PASSWORD);
        }
        Map<String, String> settings = new LinkedHashMap<>(SecurityProperties.of(security, secrets::find));
        properties.forEach((name, value) ->
                settings.put(name, value.equals(ClientProperties.KEPT) ? secrets.property(name) : value));
        return switch (method) {
            case IAM -> KafkaAccess.iam(servers, keys(identity)).with(settings);
            case OAUTH_MSK -> KafkaAccess.iamToken(servers, identity.access().region(), keys(identity)).with(settings);
            default -> new KafkaAccess(servers, settings);
        };
    }

    private static Supplier<IamKeys> keys(AwsClients identity) {
        return () -> {
            AwsCredentials.Keys now = identity.keys();
            return new IamKeys(now.accessKeyId(), now.secretAccessKey(), now.sessionToken());
        };
    }

    /**
     * @param address null for none
     * @return null for none
     */
    public static Bastion bastion(BastionAddress address) {
        if (address == null) {
            return null;
        }
        Login login = switch (address.login()) {
            case KEY_FILE -> new Login.KeyFile(UserFiles.path(address.keyFile()));
            case AGENT -> new Login.Agent();
            case PASSWORD -> new Login.Password();
            case ONE_TIME_KEY -> new Login.OneTimeKey(address.instanceId(), "");
            case CONFIG -> new Login.Config();
        };
        Path known = address.knownHosts().isEmpty() ? UserFiles.path("~/.ssh/known_hosts")
                : UserFiles.path(address.knownHosts());
        return new Bastion(address.host(), address.port(), address.user(), login, known,
                address.systemSsh() ? Transport.SYSTEM_SSH : Transport.BUILT_IN);
    }
}

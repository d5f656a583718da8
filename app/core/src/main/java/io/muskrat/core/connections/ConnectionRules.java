package io.muskrat.core.connections;

import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a connection must be like before it is tried. */
public final class ConnectionRules {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9a-fA-F:]+]|[^\\s:,/]+):(\\d{1,5})");
    private static final String ADDRESS = "([0-9.]+|localhost|\\[.*]):\\d+";
    private static final int HIGHEST_PORT = 65_535;

    private final Predicate<SecretField> given;
    private final List<Violation> refused = new ArrayList<>();

    private ConnectionRules(Predicate<SecretField> given) {
        this.given = given;
    }

    /** @return what is refused, empty when the connection may be tried; secrets are taken to be there */
    public static List<Violation> check(Connection connection) {
        return check(connection, secret -> true);
    }

    /** @param given whether there is such a secret, typed or kept */
    public static List<Violation> check(Connection connection, Predicate<SecretField> given) {
        ConnectionRules rules = new ConnectionRules(given);
        switch (connection) {
            case Connection.Sandbox sandbox -> { }
            case Connection.Aws aws -> {
                rules.account(aws.account());
                rules.bastion(aws.bastion());
            }
            case Connection.Msk msk -> rules.msk(msk);
            case Connection.Kafka kafka -> rules.kafka(kafka);
        }
        return rules.refused;
    }

    private void msk(Connection.Msk msk) {
        account(msk.account());
        if (msk.clusterArn().isEmpty()) {
            refuse("cluster", "required");
        }
        security(msk.security());
        properties(msk.properties());
        bastion(msk.bastion());
    }

    private void kafka(Connection.Kafka kafka) {
        servers(kafka.bootstrapServers());
        security(kafka.security());
        if (kafka.security().method().aws()) {
            account(kafka.security().aws());
        }
        properties(kafka.properties());
        bastion(kafka.bastion());
    }

    private void properties(Map<String, String> properties) {
        refused.addAll(ClientProperties.check(properties));
    }

    private void account(AwsAccount account) {
        if (account == null || !REGION.matcher(account.region()).matches()) {
            refuse("region", "region", account == null ? "" : account.region());
        }
        if (account == null) {
            return;
        }
        if (!account.endpoint().isEmpty() && !account.endpoint().matches("https?://[^\\s/]+(/\\S*)?")) {
            refuse("endpoint", "endpoint", account.endpoint());
        }
        if (account.source() == AwsAccount.Source.PROFILE && account.profile().isEmpty()) {
            refuse("profile", "required");
        }
        if (account.source() == AwsAccount.Source.KEYS) {
            if (!account.accessKeyId().matches("[A-Z0-9]{16,128}")) {
                refuse("accessKeyId", "access-key-id");
            }
            require(SecretField.AWS_SECRET_KEY);
        }
    }

    private void security(Security security) {
        Certificates files = security.certificates();
        if (security.method().password()) {
            if (security.user().isEmpty()) {
                refuse("user", "required");
            }
            require(SecretField.PASSWORD);
        }
        if (security.encrypted() && !files.truststore().isEmpty()) {
            file("truststore", "certificate-file", files.truststore());
        }
        if (security.method() == Security.Method.MUTUAL_TLS) {
            file("keystore", "certificate-file", files.keystore());
            if (!files.keyFile().isEmpty()) {
                file("keyFile", "certificate-file", files.keyFile());
            }
            if (!files.keystore().isEmpty() && Certificates.type(files.keystore()) != Certificates.Type.PEM) {
                require(SecretField.KEYSTORE_PASSWORD);
            }
        }
    }

    private void bastion(BastionAddress bastion) {
        if (bastion == null) {
            return;
        }
        if (bastion.host().isEmpty()) {
            refuse("bastionHost", "required");
        }
        boolean fromConfig = bastion.login() == BastionAddress.Login.CONFIG;
        if (bastion.port() < (fromConfig ? 0 : 1) || bastion.port() > HIGHEST_PORT) {
            refuse("bastionPort", "port");
        }
        if (bastion.user().isEmpty() && !fromConfig) {
            refuse("bastionUser", "required");
        }
        if (bastion.login() == BastionAddress.Login.KEY_FILE) {
            file("bastionKey", "key-file", bastion.keyFile());
        }
        if (bastion.login() == BastionAddress.Login.ONE_TIME_KEY && !bastion.instanceId().matches("i-[0-9a-f]{8,17}")) {
            refuse("bastionInstance", "instance-id", bastion.instanceId());
        }
        if (!bastion.alsoCarries().isEmpty()) {
            servers("bastionAlso", "tunnelled-server", bastion.alsoCarries());
            Arrays.stream(bastion.alsoCarries().split(",")).filter(server -> server.matches(ADDRESS)).findFirst()
                    .ifPresent(server -> refuse("bastionAlso", "tunnelled-server", server));
        }
    }

    private void servers(String servers) {
        if (servers.isBlank()) {
            refuse("bootstrapServers", "required");
            return;
        }
        servers("bootstrapServers", "bootstrap-server", servers);
    }

    private void servers(String field, String rule, String servers) {
        for (String server : servers.split(",")) {
            Matcher match = SERVER.matcher(server.strip());
            if (!match.matches() || Integer.parseInt(match.group(2)) < 1
                    || Integer.parseInt(match.group(2)) > HIGHEST_PORT) {
                refuse(field, rule, server.strip());
                return;
            }
        }
    }

    private void file(String field, String rule, String name) {
        if (!UserFiles.readable(name)) {
            refused.add(new Violation(field, rule, List.of(name)));
        }
    }

    private void require(SecretField secret) {
        if (!given.test(secret)) {
            refuse(secret.field(), "required");
        }
    }

    private void refuse(String field, String rule, Object... args) {
        refused.add(Violation.of(field, rule, args));
    }
}

package io.muskrat.core.connections;

import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.platform.Violation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a connection must be like before it is tried. */
public final class ConnectionRules {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9a-fA-F:]+]|[^\\s:,]+):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private ConnectionRules() { }

    /** @return what is refused, empty when the connection may be tried */
    public static List<Violation> check(Connection connection) {
        List<Violation> refused = new ArrayList<>();
        switch (connection) {
            case Connection.Sandbox sandbox -> { }
            case Connection.Aws aws -> check(aws, refused);
            case Connection.Kafka kafka -> check(kafka, refused);
        }
        return refused;
    }

    private static void check(Connection.Aws aws, List<Violation> refused) {
        if (!REGION.matcher(aws.region()).matches()) {
            refused.add(new Violation("region", "region", List.of(aws.region())));
        }
        if (!aws.endpoint().isEmpty() && !aws.endpoint().matches("https?://[^\\s/]+(/\\S*)?")) {
            refused.add(new Violation("endpoint", "endpoint", List.of(aws.endpoint())));
        }
        BastionAddress bastion = aws.bastion();
        if (bastion == null) {
            return;
        }
        if (bastion.port() < 1 || bastion.port() > HIGHEST_PORT) {
            refused.add(new Violation("bastionPort", "port", List.of()));
        }
        if (bastion.user().isEmpty()) {
            refused.add(new Violation("bastionUser", "required", List.of()));
        }
        if (!isFile(bastion.keyFile())) {
            refused.add(new Violation("bastionKey", "key-file", List.of(bastion.keyFile())));
        }
    }

    private static boolean isFile(String name) {
        try {
            return !name.isEmpty() && Files.isReadable(Path.of(name)) && Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static void check(Connection.Kafka kafka, List<Violation> refused) {
        refused.addAll(ClientProperties.check(kafka.properties()));
        if (kafka.bootstrapServers().isEmpty()) {
            refused.add(new Violation("bootstrapServers", "required", List.of()));
            return;
        }
        for (String server : kafka.bootstrapServers().split(",")) {
            var match = SERVER.matcher(server.strip());
            if (!match.matches() || Integer.parseInt(match.group(2)) < 1
                    || Integer.parseInt(match.group(2)) > HIGHEST_PORT) {
                refused.add(new Violation("bootstrapServers", "bootstrap-server", List.of(server.strip())));
                return;
            }
        }
    }
}

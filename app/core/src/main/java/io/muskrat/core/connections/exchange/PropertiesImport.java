package io.muskrat.core.connections.exchange;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code client.properties} file or the text of one, such as what Confluent Cloud shows to copy; Spring's keys
 * ({@code spring.kafka.*}) and librdkafka's too. What it knows becomes fields of the connection, the rest its further
 * client properties.
 */
public final class PropertiesImport {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*}}|<.*>|\\$\\{.*}|\\*{3,}");
    private static final Pattern AWS_HOST = Pattern.compile("\\.([a-z]{2}(?:-[a-z]+)+-\\d)\\.amazonaws\\.com");

    private final Map<String, String> left;
    private final Map<SecretField, char[]> secrets = new EnumMap<>(SecretField.class);
    private final List<Imported.Note> notes = new ArrayList<>();

    private PropertiesImport(Map<String, String> properties) {
        left = properties;
    }

    /**
     * @param text of a file; one without any property gives a connection without servers, which the rules refuse
     * @param name of the new connection; empty to take the first server's
     */
    public static Imported read(String text, String name) {
        return new PropertiesImport(ForeignKeys.read(text)).imported(name);
    }

    private Imported imported(String wanted) {
        String servers = take("bootstrap.servers").replaceAll("\\s+", "");
        if (PLACEHOLDER.matcher(servers).find()) {
            notes.add(new Imported.Note(Imported.Reason.PLACEHOLDER, "bootstrap.servers"));
            servers = "";
        }
        Security security = security(servers);
        Map<String, String> rest = allowed();
        String name = !wanted.isBlank() ? wanted : servers.replaceFirst("[:,].*", "");
        return new Imported(new Connection.Kafka(Connection.newId(), name, Marks.NONE, servers, security, rest, null),
                secrets, notes);
    }

    private Security security(String servers) {
        String protocol = left.getOrDefault("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT);
        Method method = method(protocol);
        if (method == null) {
            return Security.NONE;
        }
        take("security.protocol");
        String user = "";
        AwsAccount aws = null;
        if (method.sasl()) {
            take("sasl.mechanism");
            Jaas login = Jaas.of(take("sasl.jaas.config"));
            if (method.password()) {
                user = value("sasl.jaas.config", login.option("username"));
                secret(SecretField.PASSWORD, "sasl.jaas.config", login.option("password"));
            } else {
                take("sasl.client.callback.handler.class");
                take("sasl.login.callback.handler.class");
                aws = AwsAccount.ofProfile(region(servers), login.option("awsProfileName"), "");
            }
        }
        Certificates files = method == Method.NONE || protocol.endsWith("PLAINTEXT") ? Certificates.NONE
                : certificates(method);
        return new Security(method, protocol.equals("SASL_PLAINTEXT"), user, files, aws);
    }

    /** Null for a way that the app has no fields for: its properties stay as they are. */
    private Method method(String protocol) {
        String mechanism = left.getOrDefault("sasl.mechanism", "");
        boolean iamToken = left.getOrDefault("sasl.login.callback.handler.class", "").contains(".msk.auth.iam.");
        return switch (protocol) {
            case "PLAINTEXT" -> Method.NONE;
            case "SSL" -> left.containsKey("ssl.keystore.location") ? Method.MUTUAL_TLS : Method.TLS;
            case "SASL_SSL", "SASL_PLAINTEXT" -> switch (mechanism) {
                case "PLAIN" -> Method.PLAIN;
                case "SCRAM-SHA-256" -> Method.SCRAM_256;
                case "SCRAM-SHA-512" -> Method.SCRAM_512;
                case "AWS_MSK_IAM" -> Method.IAM;
                case "OAUTHBEARER" -> iamToken ? Method.OAUTH_MSK : null;
                default -> null;
            };
            default -> null;
        };
    }

    private Certificates certificates(Method method) {
        String truststore = take("ssl.truststore.location");
        sameType("ssl.truststore.type", truststore);
        secret(SecretField.TRUSTSTORE_PASSWORD, "ssl.truststore.password", take("ssl.truststore.password"));
        if (method != Method.MUTUAL_TLS) {
            return new Certificates(truststore, "", "");
        }
        String keystore = take("ssl.keystore.location");
        sameType("ssl.keystore.type", keystore);
        secret(SecretField.KEYSTORE_PASSWORD, "ssl.keystore.password", take("ssl.keystore.password"));
        secret(SecretField.KEY_PASSWORD, "ssl.key.password", take("ssl.key.password"));
        return new Certificates(truststore, keystore, take("ssl.key.location"));
    }

    /** A type that the file's ending tells anyway need not be kept. */
    private void sameType(String property, String file) {
        if (left.containsKey(property) && Certificates.type(file).name().equalsIgnoreCase(left.get(property))) {
            take(property);
        }
    }

    private Map<String, String> allowed() {
        List<Violation> refused = ClientProperties.check(left);
        for (Violation violation : refused) {
            String property = violation.args().getFirst();
            left.remove(property);
            notes.add(new Imported.Note(switch (violation.rule()) {
                case "client-property-unknown" -> Imported.Reason.UNKNOWN;
                case "client-property-ours" -> Imported.Reason.OURS;
                default -> Imported.Reason.DANGEROUS;
            }, property));
        }
        return left;
    }

    private static String region(String servers) {
        Matcher host = AWS_HOST.matcher(servers);
        return host.find() ? host.group(1) : "";
    }

    private void secret(SecretField field, String property, String value) {
        String found = value(property, value);
        if (!found.isEmpty()) {
            secrets.put(field, found.toCharArray());
        }
    }

    private String value(String property, String value) {
        if (!PLACEHOLDER.matcher(value).matches()) {
            return value;
        }
        Imported.Note note = new Imported.Note(Imported.Reason.PLACEHOLDER, property);
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return "";
    }

    private String take(String property) {
        String value = left.remove(property);
        return value == null ? "" : value;
    }
}

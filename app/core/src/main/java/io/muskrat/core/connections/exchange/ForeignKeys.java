package io.muskrat.core.connections.exchange;

import io.muskrat.core.kafka.KafkaAccess;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Client properties by Kafka's names, from text with those of Spring or of librdkafka as well. */
final class ForeignKeys {

    private static final String SPRING = "spring.kafka.";
    private static final Map<String, String> SPRING_NAMES = Map.of(
            "bootstrap-servers", "bootstrap.servers",
            "ssl.trust-store-location", "ssl.truststore.location",
            "ssl.trust-store-password", "ssl.truststore.password",
            "ssl.trust-store-type", "ssl.truststore.type",
            "ssl.key-store-location", "ssl.keystore.location",
            "ssl.key-store-password", "ssl.keystore.password",
            "ssl.key-store-type", "ssl.keystore.type",
            "ssl.key-password", "ssl.key.password");
    private static final Map<String, String> LIBRDKAFKA_NAMES = Map.of(
            "sasl.mechanisms", "sasl.mechanism",
            "metadata.broker.list", "bootstrap.servers",
            "ssl.ca.location", "ssl.truststore.location",
            "ssl.certificate.location", "ssl.keystore.location");

    private ForeignKeys() {
    }

    /** In the order of the text; values as they are, without {@code file:} before a path. */
    static Map<String, String> read(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        load(text).forEach((key, value) -> found.put(kafkaName(key), value.startsWith("file:") ? path(value) : value));
        String user = found.remove("sasl.username");
        String password = found.remove("sasl.password");
        if (user != null && !found.containsKey("sasl.jaas.config")) {
            String module = found.getOrDefault("sasl.mechanism", "PLAIN").startsWith("SCRAM")
                    ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                    : "org.apache.kafka.common.security.plain.PlainLoginModule";
            found.put("sasl.jaas.config", module + " required username=" + KafkaAccess.quoted(user) + " password="
                    + KafkaAccess.quoted(password == null ? "" : password) + ";");
        }
        return found;
    }

    private static String kafkaName(String key) {
        if (!key.startsWith(SPRING)) {
            return LIBRDKAFKA_NAMES.getOrDefault(key, key);
        }
        String name = key.substring(SPRING.length()).replaceFirst("^(consumer|producer|admin)\\.", "");
        return SPRING_NAMES.getOrDefault(name, name.replaceFirst("^properties\\.", ""));
    }

    private static String path(String url) {
        return url.substring("file:".length()).replaceFirst("^//(?=/)", "");
    }

    private static Map<String, String> load(String text) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        Properties reader = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                return inOrder.put(key.toString().strip(), value.toString().strip());
            }
        };
        try {
            // the mark that some editors put before a text
            reader.load(new StringReader(text.replace("\uFEFF", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inOrder;
    }
}

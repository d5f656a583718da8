package io.muskrat.core.connections.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A small Gradle project with a producer and a consumer. */
public final class JavaProject {

    private static final String FOLDER = "src/main/java/example/";

    private JavaProject() { }

    /** The files by their paths in the project, divided by {@code /}. */
    public static Map<String, String> files(Exported connection) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("build.gradle", gradle(connection));
        files.put("settings.gradle", "rootProject.name = 'kafka-example'\n");
        files.put(FOLDER + "ConnectionSettings.java", settings(connection));
        files.put(FOLDER + "ProducerExample.java", PRODUCER);
        files.put(FOLDER + "ConsumerExample.java", CONSUMER);
        return files;
    }

    private static String gradle(Exported connection) {
        String iam = connection.security().method().aws()
                ? "    implementation 'software.amazon.msk:aws-msk-iam-auth:2.3.9'\n" : "";
        return """
                // gradle produce, gradle consume
                plugins {
                    id 'java'
                }

                repositories {
                    mavenCentral()
                }

                dependencies {
                    implementation 'org.apache.kafka:kafka-clients:4.3.1'
                %s    runtimeOnly 'org.slf4j:slf4j-simple:2.0.17'
                }

                tasks.register('produce', JavaExec) {
                    classpath = sourceSets.main.runtimeClasspath
                    mainClass = 'example.ProducerExample'
                }

                tasks.register('consume', JavaExec) {
                    classpath = sourceSets.main.runtimeClasspath
                    mainClass = 'example.ConsumerExample'
                }
                """.formatted(iam);
    }

    private static String settings(Exported connection) {
        String puts = connection.properties().entrySet().stream()
                .map(e -> "        settings.put(" + literal(e.getKey()) + ", " + literal(e.getValue()) + ");\n")
                .collect(Collectors.joining());
        String note = ClientFile.secret(connection)
                ? "        // put your secrets in place of what stands in <angle brackets>\n" : "";
        return """
                package example;

                import java.util.Properties;

                final class ConnectionSettings {

                    private ConnectionSettings() { }

                    static Properties load() {
                        Properties settings = new Properties();
                %s%s        return settings;
                    }
                }
                """.formatted(note, puts);
    }

    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    private static final String PRODUCER = """
            package example;

            import java.util.Properties;
            import org.apache.kafka.clients.producer.KafkaProducer;
            import org.apache.kafka.clients.producer.ProducerRecord;
            import org.apache.kafka.clients.producer.RecordMetadata;
            import org.apache.kafka.common.serialization.StringSerializer;

            public final class ProducerExample {

                public static void main(String[] args) throws Exception {
                    String topic = args.length > 0 ? args[0] : "test";
                    Properties settings = ConnectionSettings.load();
                    settings.put("acks", "all");
                    try (KafkaProducer<String, String> producer =
                            new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                        RecordMetadata written = producer.send(new ProducerRecord<>(topic, "key", "hello")).get();
                        System.out.println("Written to " + written);
                    }
                }
            }
            """;

    private static final String CONSUMER = """
            package example;

            import java.time.Duration;
            import java.util.List;
            import java.util.Properties;
            import org.apache.kafka.clients.consumer.ConsumerRecord;
            import org.apache.kafka.clients.consumer.KafkaConsumer;
            import org.apache.kafka.common.serialization.StringDeserializer;

            public final class ConsumerExample {

                public static void main(String[] args) {
                    String topic = args.length > 0 ? args[0] : "test";
                    Properties settings = ConnectionSettings.load();
                    settings.put("group.id", "kafka-example");
                    settings.put("auto.offset.reset", "earliest");
                    try (KafkaConsumer<String, String> consumer =
                            new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                        consumer.subscribe(List.of(topic));
                        while (true) {
                            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                                System.out.println(record.topic() + "-" + record.partition() + "@" + record.offset()
                                        + " " + record.key() + ": " + record.value());
                            }
                        }
                    }
                }
            }
            """;
}

package io.muskrat.core.connections.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.exchange.Imported.Note;
import io.muskrat.core.connections.exchange.Imported.Reason;
import org.junit.jupiter.api.Test;

class PropertiesImportTest {

    @Test
    void understandsConfluentCloudsSnippet() {
        Imported imported = PropertiesImport.read("""
                # Required connection configs for Kafka producer, consumer, and admin
                bootstrap.servers=pkc-4nym6.us-east-1.aws.confluent.cloud:9092
                security.protocol=SASL_SSL
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username='{{ CLUSTER_API_KEY }}' password='{{ CLUSTER_API_SECRET }}';
                sasl.mechanism=PLAIN
                # Required for correctness in Apache Kafka clients prior to 2.6
                client.dns.lookup=use_all_dns_ips
                # Best practice for higher availability in Apache Kafka clients prior to 3.0
                session.timeout.ms=45000
                # Best practice for Kafka producer to prevent data loss
                acks=all
                # Required connection configs for Confluent Cloud Schema Registry
                schema.registry.url=https://{{ SR_ENDPOINT }}
                basic.auth.credentials.source=USER_INFO
                """, "");
        Connection.Kafka made = imported.connection();
        assertThat(made.name()).isEqualTo("pkc-4nym6.us-east-1.aws.confluent.cloud");
        assertThat(made.bootstrapServers()).isEqualTo("pkc-4nym6.us-east-1.aws.confluent.cloud:9092");
        assertThat(made.security().method()).isEqualTo(Method.PLAIN);
        assertThat(made.properties()).containsOnlyKeys("client.dns.lookup", "session.timeout.ms", "acks");
        assertThat(imported.secrets()).isEmpty();
        assertThat(imported.notes()).containsExactlyInAnyOrder(new Note(Reason.PLACEHOLDER, "sasl.jaas.config"),
                new Note(Reason.UNKNOWN, "schema.registry.url"),
                new Note(Reason.UNKNOWN, "basic.auth.credentials.source"));
    }

    @Test
    void takesUserPasswordAndFilesToTheirFields() {
        Imported imported = PropertiesImport.read("""
                bootstrap.servers = b-1:9096, b-2:9096
                security.protocol = SASL_SSL
                sasl.mechanism = SCRAM-SHA-512
                sasl.jaas.config = org.apache.kafka.common.security.scram.ScramLoginModule required \\
                  username="alice" password="p\\\\"a=;s\\\\\\\\s";
                ssl.truststore.location=/etc/kafka/trust.p12
                ssl.truststore.type=PKCS12
                ssl.truststore.password=hunter2
                """, "mine");
        Connection.Kafka made = imported.connection();
        assertThat(made.name()).isEqualTo("mine");
        assertThat(made.bootstrapServers()).isEqualTo("b-1:9096,b-2:9096");
        assertThat(made.security().method()).isEqualTo(Method.SCRAM_512);
        assertThat(made.security().user()).isEqualTo("alice");
        assertThat(made.security().certificates().truststore()).isEqualTo("/etc/kafka/trust.p12");
        assertThat(made.properties()).isEmpty();
        assertThat(new String(imported.secrets().get(SecretField.PASSWORD))).isEqualTo("p\"a=;s\\s");
        assertThat(new String(imported.secrets().get(SecretField.TRUSTSTORE_PASSWORD))).isEqualTo("hunter2");
        assertThat(imported.toString()).doesNotContain("hunter2", "a=;s");
    }

    @Test
    void takesAnIamIdentityFromMsksExample() {
        Imported imported = PropertiesImport.read("""
                bootstrap.servers=b-1.demo.abc123.c2.kafka.ap-northeast-2.amazonaws.com:9098
                security.protocol=SASL_SSL
                sasl.mechanism=AWS_MSK_IAM
                sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required awsProfileName="work";
                sasl.client.callback.handler.class=software.amazon.msk.auth.iam.IAMClientCallbackHandler
                """, "");
        assertThat(imported.connection().security().method()).isEqualTo(Method.IAM);
        assertThat(imported.connection().security().aws().profile()).isEqualTo("work");
        assertThat(imported.connection().security().aws().region()).isEqualTo("ap-northeast-2");
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void readsSpringsAndLibrdkafkasKeys() {
        Connection.Kafka spring = PropertiesImport.read("""
                spring.kafka.bootstrap-servers=lab:9094
                spring.kafka.security.protocol=SSL
                spring.kafka.ssl.trust-store-location=file:///etc/trust.jks
                spring.kafka.properties.request.timeout.ms=5000
                """, "").connection();
        assertThat(spring.security().method()).isEqualTo(Method.TLS);
        assertThat(spring.security().certificates().truststore()).isEqualTo("/etc/trust.jks");
        assertThat(spring.properties()).containsEntry("request.timeout.ms", "5000");

        Imported kcat = PropertiesImport.read("""
                metadata.broker.list=lab:9092
                security.protocol=sasl_plaintext
                sasl.mechanisms=PLAIN
                sasl.username=bob
                sasl.password=s3cret
                """, "");
        assertThat(kcat.connection().security().plaintext()).isTrue();
        assertThat(kcat.connection().security().user()).isEqualTo("bob");
        assertThat(kcat.secrets().get(SecretField.PASSWORD)).containsExactly("s3cret".toCharArray());
    }

    @Test
    void leavesOutWhatWouldLoadCode() {
        Imported imported = PropertiesImport.read("""
                bootstrap.servers=lab:9092
                group.id=mine
                metric.reporters=com.example.Evil
                sasl.jaas.config=com.sun.security.auth.module.JndiLoginModule required user.provider.url="ldap://evil";
                """, "");
        assertThat(imported.connection().properties()).isEmpty();
        assertThat(imported.notes()).containsExactlyInAnyOrder(new Note(Reason.OURS, "group.id"),
                new Note(Reason.DANGEROUS, "metric.reporters"), new Note(Reason.DANGEROUS, "sasl.jaas.config"));
    }

    @Test
    void whatIsNoPropertiesFileGivesNothing() {
        assertThat(PropertiesImport.read("hello world", "").connection().bootstrapServers()).isEmpty();
    }
}

package io.muskrat.core.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPropertiesTest {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    @ParameterizedTest
    @CsvSource({
        "sasl.client.callback.handler.class, com.example.Evil, client-property-class",
        "sasl.login.class, com.example.Evil, client-property-class",
        "interceptor.classes, com.example.Evil, client-property-class",
        "metric.reporters, com.example.Evil, client-property-class",
        "config.providers, evil, client-property-class",
        "config.providers.evil.class, com.example.Evil, client-property-class",
        "ssl.engine.factory.class, com.example.Evil, client-property-class",
        "security.providers, com.example.Evil, client-property-class",
        "bootstrap.servers, elsewhere:9092, client-property-ours",
        "secruity.protocol, SSL, client-property-unknown",
    })
    void refusesWhatLoadsCodeOrIsNotKnown(String name, String value, String rule) {
        assertThat(ClientProperties.check(Map.of(name, value)))
                .containsExactly(Violation.of("properties", rule, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "com.sun.security.auth.module.JndiLoginModule required user.provider.url=\"ldap://evil\";",
        PLAIN + " required username=\"a\" password=\"b\"; com.sun.security.auth.module.JndiLoginModule required;",
        PLAIN + " required username=\"a;b\" password=\"c\"; com.sun.security.auth.module.LdapLoginModule required;",
        "nonsense", "",
    })
    void refusesLoginModulesThatReachOut(String jaas) {
        assertThat(ClientProperties.check(Map.of("sasl.jaas.config", jaas)))
                .containsExactly(Violation.of("properties", "client-property-login", "sasl.jaas.config"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        PLAIN + " required username=\"a\" password=\"x;y \\\" z\";",
        "org.apache.kafka.common.security.scram.ScramLoginModule required\n  username='u' password='p';\n",
        "software.amazon.msk.auth.iam.IAMLoginModule required;",
    })
    void takesTheUsualLogins(String jaas) {
        assertThat(ClientProperties.check(Map.of("sasl.jaas.config", jaas, "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN", "ssl.truststore.location", "/tmp/t.jks", "max.request.size", "2000000")))
                .isEmpty();
    }

    @Test
    void showsNoSecretAnywhere() {
        KafkaAccess access = new KafkaAccess("b:9092", Map.of("ssl.key.password", "hush"));
        assertThat(access.toString()).contains("ssl.key.password").doesNotContain("hush");
        assertThatThrownBy(() -> new KafkaClients(new KafkaAccess("b:9092",
                Map.of("sasl.jaas.config", "Evil required password=\"hush\";"))))
                .isInstanceOf(RefusedException.class).hasMessageNotContaining("hush");
    }
}

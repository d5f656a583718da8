package io.muskrat.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.wire.Address;
import io.muskrat.core.doctor.wire.Logins;
import io.muskrat.core.doctor.wire.Settings;
import io.muskrat.core.kafka.KafkaAccess;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;

/** Words that users have reported, of logins that a sandbox cannot make fail so. */
class KnownFailuresTest {

    private static final Settings IAM = new Settings(KafkaAccess.iam("b-1:9098", () -> null));

    private static Look look(Throwable failure) {
        return Logins.look(failure, IAM, new Address("b-1", 9098));
    }

    @Test
    void tooManyConnects() {
        assertThat(look(new SaslAuthenticationException("[3f1]: Too many connects")).diagnosis().cause())
                .isEqualTo(Cause.IAM_TOO_MANY_CONNECTS);
    }

    @Test
    void accessDenied() {
        assertThat(look(new SaslAuthenticationException("[3f1]: Access denied")).diagnosis().cause())
                .isEqualTo(Cause.IAM_CONNECT);
    }

    @Test
    void accessDeniedToAToken() {
        Settings token = new Settings(KafkaAccess.iamToken("b-1:9098", "eu-west-1", () -> null));
        Look look = Logins.look(new SaslAuthenticationException("{\"status\":\"Access denied\"}"), token,
                new Address("b-1", 9098));
        assertThat(look.diagnosis().cause()).isEqualTo(Cause.IAM_CONNECT);
        assertThat(token.scrub("eu-west-1")).isEqualTo("eu-west-1");
    }

    @Test
    void noCredentials() {
        assertThat(look(new SaslAuthenticationException("An error: (java.security.PrivilegedActionException: "
                + "javax.security.sasl.SaslException: Failed to find AWS IAM Credentials [Caused by ...")).diagnosis()
                .cause()).isEqualTo(Cause.IAM_NO_KEYS);
    }

    @Test
    void handlerMissing() {
        assertThat(look(new KafkaException(new ConfigException("Invalid value "
                + "software.amazon.msk.auth.iam.IAMClientCallbackHandler for configuration "
                + "sasl.client.callback.handler.class: Class software.amazon.msk.auth.iam.IAMClientCallbackHandler "
                + "could not be found."))).diagnosis().cause()).isEqualTo(Cause.IAM_HANDLER);
    }

    @Test
    void loginWhereNoneIsWanted() {
        assertThat(look(new IllegalSaslStateException("Unexpected handshake request")).diagnosis().cause())
                .isEqualTo(Cause.SASL_NOT_WANTED);
    }

    @Test
    void toldTextsHaveNoSecrets() {
        Settings settings = new Settings(new KafkaAccess("b-1:9096", Map.of("sasl.jaas.config",
                "x.ScramLoginModule required username=\"alice\" password=\"pa ss\";", "ssl.key.password", "kkk")));
        assertThat(settings.scrub("alice pa ss kkk")).isEqualTo("alice *** ***");
        assertThat(settings.user()).isEqualTo("alice");
        Settings quoted = new Settings(new KafkaAccess("b-1:9096", Map.of("sasl.jaas.config",
                "x.PlainLoginModule required username=" + KafkaAccess.quoted("al\"ice") + " password="
                        + KafkaAccess.quoted("p\"a\\ss") + ";")));
        assertThat(quoted.scrub("p\"a\\ss or p\\\"a\\\\ss")).isEqualTo("*** or ***");
        assertThat(quoted.user()).isEqualTo("al\"ice");
    }
}

package io.muskrat.sandbox.msk.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.sandbox.brokers.Access;
import io.muskrat.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ports MSK opens for what ("Port information" of the MSK Developer Guide). */
class AccessesTest {
  private static Access access(
      String clientBroker, boolean scram, boolean iam, boolean mutual, boolean open) {
    return Accesses.of(
        Json.MAPPER.readTree(
            """
            {"encryptionInfo": {"encryptionInTransit": {"clientBroker": "%s"}},
             "clientAuthentication": {
               "sasl": {"scram": {"enabled": %s}, "iam": {"enabled": %s}},
               "tls": {"enabled": %s, "certificateAuthorityArnList": ["here", "gone"]},
               "unauthenticated": {"enabled": %s}},
             "openMonitoring": {"prometheus": {
               "jmxExporter": {"enabledInBroker": true},
               "nodeExporter": {"enabledInBroker": false}}}}"""
                .formatted(clientBroker, scram, iam, mutual, open)),
        arn -> Optional.ofNullable(Map.of("here", "PEM").get(arn)));
  }

  @ParameterizedTest
  @CsvSource({
    "PLAINTEXT, false, false, false, true, PLAINTEXT JMX_EXPORTER",
    "TLS, false, false, false, true, TLS JMX_EXPORTER",
    "TLS_PLAINTEXT, false, false, false, true, PLAINTEXT TLS JMX_EXPORTER",
    "TLS, false, true, false, false, IAM JMX_EXPORTER",
    "TLS, true, true, false, false, SCRAM IAM JMX_EXPORTER",
    "TLS, false, false, true, false, TLS JMX_EXPORTER",
    "TLS_PLAINTEXT, true, true, true, true, PLAINTEXT TLS SCRAM IAM JMX_EXPORTER"
  })
  void aPortForEachKind(
      String clientBroker, boolean scram, boolean iam, boolean mutual, boolean open, String ports) {
    assertThat(access(clientBroker, scram, iam, mutual, open).ports())
        .extracting(Enum::name)
        .containsExactly(ports.split(" "));
  }

  @Test
  void aCertificateIsNeededUnlessOthersMayComeToo() {
    Access alone = access("TLS", false, true, true, false);
    assertThat(alone.clientCas()).containsExactly("PEM");
    assertThat(alone.clientCertificateRequired()).isTrue();
    Access beside = access("TLS", false, true, true, true);
    assertThat(beside.clientCas()).containsExactly("PEM");
    assertThat(beside.clientCertificateRequired()).isFalse();
    assertThat(access("TLS", false, true, false, true).clientCas()).isEmpty();
  }
}

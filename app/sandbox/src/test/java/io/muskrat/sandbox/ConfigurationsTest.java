package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ConflictException;
import software.amazon.awssdk.services.kafka.model.NotFoundException;

/** MSK configurations and their revisions. */
@ExtendWith(TestSandbox.class)
class ConfigurationsTest {
  private final KafkaClient kafka;

  ConfigurationsTest(TestSandbox.Running running) {
    kafka = running.aws().kafka();
  }

  @Test
  void keepsRevisions() {
    String arn =
        kafka
            .createConfiguration(
                r ->
                    r.name("first")
                        .description("one")
                        .kafkaVersions("4.3.x.kraft")
                        .serverProperties(SdkBytes.fromUtf8String("num.partitions=5")))
            .arn();
    kafka.updateConfiguration(
        r -> r.arn(arn).serverProperties(SdkBytes.fromUtf8String("num.partitions=7")));
    assertThat(kafka.describeConfiguration(r -> r.arn(arn)).latestRevision().revision())
        .isEqualTo(2);
    assertThat(
            kafka
                .describeConfigurationRevision(r -> r.arn(arn).revision(1L))
                .serverProperties()
                .asUtf8String())
        .isEqualTo("num.partitions=5");
    assertThat(kafka.listConfigurationRevisions(r -> r.arn(arn)).revisions()).hasSize(2);
    assertThat(kafka.listConfigurations(r -> {}).configurations())
        .anyMatch(c -> c.arn().equals(arn) && c.description().equals("one"));
    assertThatThrownBy(
            () ->
                kafka.createConfiguration(
                    r -> r.name("first").serverProperties(SdkBytes.fromUtf8String(""))))
        .isInstanceOf(ConflictException.class);
    kafka.deleteConfiguration(r -> r.arn(arn));
    assertThatThrownBy(() -> kafka.describeConfiguration(r -> r.arn(arn)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void refusesKeysThatMskDoesNotHave() {
    assertThatThrownBy(
            () ->
                kafka.createConfiguration(
                    r -> r.name("bad").serverProperties(SdkBytes.fromUtf8String("listeners=x"))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Key 'listeners' is not supported by at least one");
  }
}

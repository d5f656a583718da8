package io.muskrat.sandbox;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;

/** The SDK's clients of the services around MSK. */
record MoreAws(
    CloudWatchLogsClient logs,
    PricingClient pricing,
    ApplicationAutoScalingClient scaling,
    ServiceQuotasClient quotas)
    implements AutoCloseable {

  static MoreAws of(Aws aws) {
    return new MoreAws(
        client(aws, CloudWatchLogsClient.builder()),
        client(aws, PricingClient.builder()),
        client(aws, ApplicationAutoScalingClient.builder()),
        client(aws, ServiceQuotasClient.builder()));
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      Aws aws, B builder) {
    return Aws.client(builder, aws.endpoint(), aws.region(), aws.key(), aws.secret());
  }

  @Override
  public void close() {
    logs.close();
    pricing.close();
    scaling.close();
    quotas.close();
  }
}

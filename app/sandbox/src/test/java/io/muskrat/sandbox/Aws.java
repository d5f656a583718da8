package io.muskrat.sandbox;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The unmodified AWS SDK's clients, with an endpoint and keys. */
public record Aws(
    URI endpoint,
    String region,
    String key,
    String secret,
    KafkaClient kafka,
    CloudWatchClient cloudWatch,
    Ec2Client ec2,
    StsClient sts)
    implements AutoCloseable {

  public Aws(URI endpoint, String region, String key, String secret) {
    this(
        endpoint,
        region,
        key,
        secret,
        client(KafkaClient.builder(), endpoint, region, key, secret),
        client(CloudWatchClient.builder(), endpoint, region, key, secret),
        client(Ec2Client.builder(), endpoint, region, key, secret),
        client(StsClient.builder(), endpoint, region, key, secret));
  }

  Aws withKeys(String otherKey, String otherSecret) {
    return new Aws(endpoint, region, otherKey, otherSecret);
  }

  Aws inRegion(String other) {
    return new Aws(endpoint, other, key, secret);
  }

  /** A client of another service for the same sandbox. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, endpoint, region, key, secret);
  }

  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, String region, String key, String secret) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
        .httpClientBuilder(Apache5HttpClient.builder().socketTimeout(Duration.ofSeconds(60)))
        .build();
  }

  @Override
  public void close() {
    kafka.close();
    cloudWatch.close();
    ec2.close();
    sts.close();
  }
}

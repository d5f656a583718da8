package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** 2,000 malformed requests: each is refused in AWS's form, soon, and the sandbox lives on. */
@ExtendWith(TestSandbox.class)
class MalformedTest {
  private static final long SEED = 20261121;
  private static final int COUNT = 2000;
  private static final int THREADS = 4;

  private final Aws aws;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  MalformedTest(TestSandbox.Running running) {
    aws = running.aws();
  }

  @Test
  void refusesTwoThousand(TestReporter reporter) {
    reporter.publishEntry("seed", String.valueOf(SEED));
    Random random = new Random(SEED);
    List<Malformed> all = Stream.generate(() -> Malformed.next(random)).limit(COUNT).toList();
    Queue<String> accepted = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Malformed each : all) {
        threads.execute(() -> problem(each, accepted));
      }
    }
    assertThat(accepted).as("seed %d", SEED).isEmpty();
    assertThat(aws.kafka().listKafkaVersions(r -> {}).kafkaVersions()).isNotEmpty();
    http.close();
  }

  private void problem(Malformed what, Queue<String> problems) {
    try {
      HttpResponse<String> answer = http.send(request(what), HttpResponse.BodyHandlers.ofString());
      boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
      boolean shaped = answer.body().contains("__type") || answer.body().contains("<Code>");
      boolean named = answer.headers().firstValue("x-amzn-requestid").isPresent();
      boolean denied = answer.body().contains("Signature") || answer.body().contains("AuthFailure");
      if (!refused || !shaped || !named || denied && what.harm() == Malformed.Harm.NONE) {
        problems.add(answer.statusCode() + " " + answer.body() + " to " + what);
      }
    } catch (Exception e) {
      problems.add(e + " to " + what);
    }
  }

  private HttpRequest request(Malformed what) {
    URI uri = URI.create(aws.endpoint() + what.path());
    Map<String, String> headers = new LinkedHashMap<>();
    signed(what, uri)
        .forEachHeader((name, values) -> headers.put(name, values.getFirst()));
    harm(what.harm(), headers);
    byte[] body = what.harm() == Malformed.Harm.OTHER_BODY ? new byte[] {'{'} : what.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(20))
            .method(what.method().name(), HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(
        (name, value) -> {
          if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
            request.header(name, value);
          }
        });
    return request.build();
  }

  private SdkHttpRequest signed(Malformed what, URI uri) {
    SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder().method(what.method()).uri(uri);
    what.headers().forEach(unsigned::putHeader);
    String secret = what.harm() == Malformed.Harm.OTHER_KEY ? "wrong" : aws.secret();
    Instant time =
        what.harm() == Malformed.Harm.OLD_DATE ? Instant.now().minusSeconds(3600) : Instant.now();
    return AwsV4HttpSigner.create()
        .sign(
            r ->
                r.identity(AwsCredentialsIdentity.create(aws.key(), secret))
                    .request(unsigned.build())
                    .payload(ContentStreamProvider.fromByteArray(what.body()))
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, what.service())
                    .putProperty(AwsV4HttpSigner.REGION_NAME, aws.region()))
        .request();
  }

  private static void harm(Malformed.Harm harm, Map<String, String> headers) {
    String authorization = headers.get("Authorization");
    switch (harm) {
      case CUT_AUTHORIZATION ->
          headers.put("Authorization", authorization.substring(0, authorization.length() / 2));
      case NO_SIGNATURE -> headers.remove("Authorization");
      case JUNK_AUTHORIZATION -> headers.put("Authorization", "Bearer " + "z".repeat(9000));
      case NO_DATE -> headers.remove("X-Amz-Date");
      default -> {
        // done where it was signed, or nothing
      }
    }
  }
}

package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Malformed requests, rightly signed: answered with a refusal in AWS's form, soon, and no 500. */
@ExtendWith(TestSandbox.class)
class FuzzTest {
  private static final String CREATE =
      """
      {"clusterName":"not_valid","kafkaVersion":"4.3.x.kraft","numberOfBrokerNodes":3,\
      "brokerNodeGroupInfo":{"clientSubnets":["a","b"],"instanceType":"kafka.m5.large",\
      "storageInfo":{"ebsStorageInfo":{"volumeSize":1}}},"tags":{"a":"b"},\
      "loggingInfo":{"brokerLogs":{"s3":{"enabled":false}}}}""";
  private static final String[] VALUES = {
    "null", "true", "-1", "1e999", "99999999999999999999", "\"x\"", "[]", "{}", "[[[[{}]]]]",
    "\"" + "y".repeat(100_000) + "\"", "[".repeat(3000), "{\"a\":".repeat(3000), "\"\\u0000\\ud800\"", "'"
  };
  private static final Set<String> SERVICES = Set.of("kafka", "ec2", "sts", "monitoring", "s3");

  private final Aws aws;
  private final SignedHttp http;
  private final Random random = new Random(20261121);

  FuzzTest(TestSandbox.Running running) {
    aws = running.aws();
    http = new SignedHttp(aws);
  }

  @AfterEach
  void close() {
    http.close();
  }

  private void refused(HttpResponse<String> answer, Object what) {
    assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isBetween(400, 499);
    assertThat(answer.body()).as("%s", what).containsAnyOf("__type", "<Code>");
    assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    assertThat(answer.body()).doesNotContain("SignatureDoesNotMatch", "InvalidSignature");
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length());
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + (char) random.nextInt(32, 127) + text.substring(at);
      case 2 -> text.replaceFirst("(?<=\\W)[0-9]+(?=\\W)", value());
      default -> {
        // A value somewhere in the text becomes another type.
        String[] names = {"clusterName", "kafkaVersion", "numberOfBrokerNodes", "clientSubnets", "storageInfo", "tags", "s3"};
        String name = names[random.nextInt(names.length)];
        yield text.replaceFirst("\"" + name + "\":", Matcher.quoteReplacement("\"" + name + "\":" + value() + ",\"z\":"));
      }
    };
  }

  private String value() {
    return Matcher.quoteReplacement(VALUES[random.nextInt(VALUES.length)]);
  }

  @Test
  void refusesMalformedJson() throws Exception {
    for (int i = 0; i < 200; i++) {
      String body = mutated(CREATE);
      String path = i % 2 == 0 ? "/v1/clusters" : "/api/v2/clusters";
      refused(
          http.send("kafka", SdkHttpMethod.POST, path, "application/json", bytes(body)),
          body.length() > 500 ? body.substring(0, 500) : body);
    }
  }

  @Test
  void refusesUnknownPathsAndTargets() throws Exception {
    for (String path :
        List.of(
            "/", "/v1//x", "/v1/./x", "/v1", "/v1/clusters/", "/v1/clusters/arn", "/v1/clusters/%FF%00/nodes",
            "/v2/x", "/v1/operations/none", "/service/GraniteServiceVersion20100801/operation/None",
            "/service/x", "/v1/clusters?maxResults=0", "/v1/clusters?maxResults=x",
            "/v1/clusters?nextToken=%21", "/api/v2/clusters?clusterTypeFilter=BIG",
            "/v1/configurations/a/revisions/x", "/v1/tags/none", "/" + "a".repeat(5000))) {
      for (String service : SERVICES) {
        if (service.equals("kafka") || !path.startsWith("/v1/clusters?")) {
          refused(
              http.send(service, SdkHttpMethod.GET, path, "application/json", new byte[0]),
              service + " " + path);
        }
      }
    }
  }

  @Test
  void refusesMalformedForms() throws Exception {
    for (String service : List.of("ec2", "sts", "monitoring")) {
      for (String body :
          List.of(
              "", "Action", "Action=", "Action=None", "Action=%zz", "Action=%", "=&=&=",
              "Action=DescribeVpcs&Action=DescribeVpcs", "Action=DescribeVpcs&VpcId=1",
              "Action=DescribeVpcs&VpcId.1=x", "Action=DescribeVpcs&Filter.1.Name=x",
              "Action=DescribeVpcs&Filter=x", "Action=DescribeVpcs&Filter.1=x&Filter.1.Name=y",
              "Action=DescribeVpcs&MaxResults=-1", "Action=DescribeVpcs&NextToken=x",
              "Action=GetMetricData&MetricDataQueries=x", "Action=GetMetricData&StartTime=x",
              "Action=GetMetricData&StartTime=2026-01-01T00:00:00Z&EndTime=2026-01-02T00:00:00Z"
                  + "&MetricDataQueries.member.1=x",
              "Action=DescribeVpcs&" + "a.".repeat(1000) + "=x", "Action=" + "A".repeat(100_000))) {
        refused(
            http.send(service, SdkHttpMethod.POST, "/", "application/x-www-form-urlencoded", bytes(body)),
            service + " " + (body.length() > 200 ? body.substring(0, 200) : body));
      }
    }
  }

  @Test
  void refusesMalformedCbor() throws Exception {
    for (int i = 0; i < 100; i++) {
      byte[] body = new byte[random.nextInt(200)];
      random.nextBytes(body);
      refused(
          http.send(
              "monitoring",
              SdkHttpMethod.POST,
              "/service/GraniteServiceVersion20100801/operation/GetMetricData",
              "application/cbor",
              body),
          "CBOR " + i);
    }
  }

  @Test
  void refusesAHugeBody() throws Exception {
    HttpResponse<String> answer =
        http.send("kafka", SdkHttpMethod.POST, "/v1/clusters", "application/json", new byte[5_000_000]);
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void survivesBrokenHttp() throws Exception {
    for (String text :
        List.of(
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9\r\n\r\n", "GET // HTTP/1.1\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n",
            "POST /v1/clusters HTTP/1.1\r\nContent-Length: 100\r\n\r\n{",
            "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nAuthorization: AWS4-HMAC-SHA256 Credential=a\r\n\r\n")) {
      try (Socket socket = new Socket("127.0.0.1", aws.endpoint().getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write(bytes(text));
        out.flush();
      }
    }
    assertThat(aws.kafka().listKafkaVersions(r -> {}).kafkaVersions()).hasSize(2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.muskrat.sandbox;

import io.muskrat.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that no service may accept, made at random.
 *
 * @param harm what is done to the signed request
 */
record Malformed(
    String service,
    SdkHttpMethod method,
    String path,
    Map<String, String> headers,
    byte[] body,
    Harm harm) {
  /** None is signed rightly, the others are refused for their signature. */
  enum Harm {
    NONE,
    OTHER_BODY,
    OTHER_KEY,
    CUT_AUTHORIZATION,
    NO_DATE,
    OLD_DATE,
    NO_SIGNATURE,
    JUNK_AUTHORIZATION
  }

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/x-amz-json-1.1";

  private static final String[] WRONG = {
    "null", "true", "-1", "12345678901234567890", "1e300", "[]", "{}", "[[[[{}]]]]", "[5]", "{\"a\":null}",
    "\"" + "y".repeat(20_000) + "\"", "\"\\u0000\\ud800\"", "\"\""
  };

  /** Service, target, and a body whose first member must be there and a string. */
  private static final String[][] TARGETS = {
    {"logs", "Logs_20140328.CreateLogGroup", "{\"logGroupName\":\"g\"}"},
    {"logs", "Logs_20140328.PutLogEvents", "{\"logGroupName\":\"g\",\"logStreamName\":\"s\",\"logEvents\":[]}"},
    {"logs", "Logs_20140328.FilterLogEvents", "{\"logGroupName\":\"g\",\"limit\":5}"},
    {"pricing", "AWSPriceListService.GetProducts", "{\"ServiceCode\":\"AmazonMSK\",\"Filters\":[]}"},
    {"servicequotas", "ServiceQuotasV20190624.GetServiceQuota", "{\"ServiceCode\":\"kafka\",\"QuotaCode\":\"L-0\"}"},
    {"application-autoscaling", "AnyScaleFrontendService.PutScalingPolicy", "{\"PolicyName\":\"p\",\"ServiceNamespace\":\"kafka\",\"ResourceId\":\"r\",\"ScalableDimension\":\"kafka:broker-storage:VolumeSize\"}"},
    {"kms", "TrentService.DescribeKey", "{\"KeyId\":\"none\"}"},
    {"secretsmanager", "secretsmanager.GetSecretValue", "{\"SecretId\":\"none\"}"},
    {"acm-pca", "ACMPrivateCA.DescribeCertificateAuthority", "{\"CertificateAuthorityArn\":\"none\"}"},
    {"monitoring", "GraniteServiceVersion20100801.PutMetricAlarm", "{\"AlarmName\":\"a\",\"EvaluationPeriods\":1}"},
  };

  private static final String[][] PATHS = {
    {"POST", "/v1/clusters", "{\"clusterName\":\"not_valid\",\"kafkaVersion\":\"4.3.x.kraft\",\"numberOfBrokerNodes\":3}"},
    {"POST", "/api/v2/clusters", "{\"clusterName\":\"not_valid\",\"provisioned\":{}}"},
    {"POST", "/v1/configurations", "{\"name\":\"not_valid\",\"serverProperties\":\"!\"}"},
    {"PUT", "/v1/clusters/arn%3Aaws%3Akafka%3Ax/nodes/count", "{\"currentVersion\":\"K\",\"targetNumberOfBrokerNodes\":3}"},
    {"PUT", "/v1/clusters/none/configuration", "{\"currentVersion\":\"K\"}"},
    {"PATCH", "/v1/clusters/none/security", "{\"currentVersion\":\"K\"}"},
    {"POST", "/v1/clusters/none/topics", "{\"topicName\":\"t\"}"},
    {"PUT", "/v1/clusters/none/policy", "{\"policy\":\"{}\"}"},
    {"GET", "/v1/clusters/%00%FF", ""},
    {"DELETE", "/v1/clusters/none", ""},
    {"GET", "/v1/nothing/here", ""},
    {"GET", "/v1/clusters?maxResults=many", ""},
  };

  private static final String[] FORMS = {
    "", "Action", "Action=", "Action=None", "Action=%zz", "Action=%", "=&=&=",
    "Action=DescribeVpcs&Action=DescribeVpcs", "Action=GetCallerIdentity&Action=x",
    "Action=DescribeVpcs&Filter=x", "Action=DescribeVpcs&Filter.1=x&Filter.1.Name=y",
    "Action=PutMetricAlarm&AlarmName=a&Dimensions.member.1=x", "Action=GetMetricData&StartTime=x",
    "Action=SetAlarmState&AlarmName=a&StateValue=GOOD&StateReason=r",
    "Action=AssumeRole&RoleArn=x", "Action=CreateUser", "Action=DescribeSubnets&MaxResults=-1",
    "Action=DescribeAlarms&MaxRecords=0&x=%F", "A.".repeat(500) + "=x"
  };

  static Malformed next(Random random) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> target(random);
      case 2, 3 -> path(random);
      case 4 -> form(random);
      case 5 -> cbor(random);
      default -> target(random).harmed(Harm.values()[1 + random.nextInt(Harm.values().length - 1)]);
    };
  }

  private Malformed harmed(Harm other) {
    return new Malformed(service, method, path, headers, body, other);
  }

  private static Malformed target(Random random) {
    String[] one = TARGETS[random.nextInt(TARGETS.length)];
    String target =
        switch (random.nextInt(6)) {
          case 0 -> one[1] + "None";
          case 1 -> one[1].substring(0, random.nextInt(one[1].length()));
          case 2 -> "x".repeat(random.nextInt(3000)) + "." + random.nextInt();
          default -> one[1];
        };
    return new Malformed(
        one[0],
        SdkHttpMethod.POST,
        "/",
        Map.of("Content-Type", JSON, "X-Amz-Target", target),
        spoilt(random, one[2]),
        Harm.NONE);
  }

  private static Malformed path(Random random) {
    String[] one = PATHS[random.nextInt(PATHS.length)];
    byte[] body = one[2].isEmpty() ? new byte[0] : spoilt(random, one[2]);
    return new Malformed(
        "kafka",
        SdkHttpMethod.fromValue(one[0]),
        one[1],
        Map.of("Content-Type", random.nextBoolean() ? "application/json" : "text/;;=x"),
        body,
        Harm.NONE);
  }

  private static Malformed form(Random random) {
    String form = FORMS[random.nextInt(FORMS.length)];
    String service = List.of("ec2", "sts", "iam", "monitoring").get(random.nextInt(4));
    String harmed = random.nextBoolean() ? form : form + "&Action" + "=%" + (char) ('g' + random.nextInt(10));
    return new Malformed(
        service,
        SdkHttpMethod.POST,
        "/",
        Map.of("Content-Type", FORM),
        harmed.getBytes(StandardCharsets.UTF_8),
        Harm.NONE);
  }

  private static Malformed cbor(Random random) {
    byte[] body = new byte[random.nextInt(300)];
    random.nextBytes(body);
    String operation =
        List.of("GetMetricData", "PutMetricAlarm", "SetAlarmState", "None").get(random.nextInt(4));
    return new Malformed(
        "monitoring",
        SdkHttpMethod.POST,
        "/service/GraniteServiceVersion20100801/operation/" + operation,
        Map.of("Content-Type", "application/cbor", "smithy-protocol", "rpc-v2-cbor"),
        body,
        Harm.NONE);
  }

  /** Not JSON any more, or with a wrong value in place of the first member's. */
  private static byte[] spoilt(Random random, String body) {
    String spoilt =
        switch (random.nextInt(5)) {
          case 0 -> body.substring(0, random.nextInt(1, body.length()));
          case 1 -> body + "}";
          case 2 -> List.of("[]", "5", "\"x\"", "[".repeat(3000), "{\"a\":".repeat(3000)).get(random.nextInt(5));
          default -> {
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(body);
            List<String> names = new ArrayList<>(tree.propertyNames());
            tree.set(names.getFirst(), Json.MAPPER.readTree(WRONG[random.nextInt(WRONG.length)]));
            yield Json.MAPPER.writeValueAsString(tree);
          }
        };
    return spoilt.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return harm + " " + service + " " + method + " " + path + " " + headers.getOrDefault("X-Amz-Target", "") + " "
        + (text.length() > 200 ? text.substring(0, 200) + "..." : text);
  }
}

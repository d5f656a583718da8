package io.muskrat.sandbox.quotas;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonService;
import io.muskrat.sandbox.json.Pages;
import io.muskrat.sandbox.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Service Quotas ({@code ServiceQuotasV20190624}) for service code {@code kafka}: the table of the AWS
 * General Reference, "Amazon MSK endpoints and quotas" (2026), but for the brokers of a KRaft
 * cluster, which are as many as can be here. Every quota is adjustable there and none here.
 */
public final class QuotasService {
  private static final String SERVICE = "kafka";
  private static final String NAME = "Amazon Managed Streaming for Apache Kafka (MSK)";
  private static final int PAGE = 100;

  private static final List<Quota> OTHERS =
      List.of(
          new Quota(
              "L-36D29E8C",
              "Number of revisions per configuration",
              50,
              "The maximum number of revisions that can be made to a custom configuration."),
          new Quota(
              "L-8F940D28",
              "Number of replicators per account",
              15,
              "The maximum number of replicators that can be created per account."),
          new Quota(
              "L-9B45E609",
              "Number of data channels per cluster",
              50,
              "The maximum number of data channels that can be created per cluster."),
          new Quota(
              "L-B2FDE22A",
              "Number of configurations per account",
              100,
              "The maximum number of custom configurations that can be created per account."),
          new Quota(
              "L-EDD31C36",
              "Number of brokers per account",
              90,
              "The maximum number of brokers that can be created per account."),
          new Quota(
              "L-FAB9E493",
              "Number of brokers per cluster",
              30,
              "The maximum number of brokers that a cluster can contain."));

  private final Pages pages =
      new Pages("MaxResults", PAGE, "NextToken", "InvalidPaginationTokenException");
  private final String region;
  private final List<Quota> all;

  private QuotasService(String region, int brokers) {
    this.region = region;
    Quota cluster =
        new Quota(
            "L-03FD6822",
            "Number of brokers per KRaft cluster",
            brokers,
            "The maximum number of brokers that a KRaft cluster can contain.");
    this.all = Stream.concat(Stream.of(cluster), OTHERS.stream()).toList();
  }

  /**
   * @param brokers that a cluster can have here
   */
  public static JsonService in(String region, int brokers) {
    QuotasService quotas = new QuotasService(region, brokers);
    return new JsonService(
        "ServiceQuotasV20190624",
        "IllegalArgumentException",
        Map.of(
            "ListServices", quotas::services,
            "ListServiceQuotas", quotas::list,
            "ListAWSDefaultServiceQuotas", quotas::list,
            "GetServiceQuota", quotas::get,
            "GetAWSDefaultServiceQuota", quotas::get));
  }

  private Map<String, Object> services(Body in) {
    return pages.page(
        in, "Services", List.of(SERVICE), s -> s, s -> Map.of("ServiceCode", s, "ServiceName", NAME));
  }

  private Map<String, Object> list(Body in) {
    known(in);
    List<Quota> found =
        in.text("QuotaCode")
            .map(code -> all.stream().filter(q -> q.code().equals(code)).toList())
            .orElse(all);
    return pages.page(in, "Quotas", found, Quota::code, this::view);
  }

  private Map<String, Object> get(Body in) {
    known(in);
    String code = in.needText("QuotaCode");
    return all.stream()
        .filter(q -> q.code().equals(code))
        .findFirst()
        .map(q -> Map.<String, Object>of("Quota", view(q)))
        .orElseThrow(
            () ->
                absent("The request failed because the specified quota code does not exist."));
  }

  private static void known(Body in) {
    if (!in.needText("ServiceCode").equals(SERVICE)) {
      throw absent("The request failed because the specified service does not exist.");
    }
  }

  private static AwsException absent(String message) {
    return new AwsException(400, "NoSuchResourceException", message);
  }

  private Map<String, Object> view(Quota quota) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ServiceCode", SERVICE);
    out.put("ServiceName", NAME);
    out.put(
        "QuotaArn",
        "arn:aws:servicequotas:" + region + ":" + World.ACCOUNT + ":kafka/" + quota.code());
    out.put("QuotaCode", quota.code());
    out.put("QuotaName", quota.name());
    out.put("Value", quota.value());
    out.put("Unit", "None");
    out.put("Adjustable", true);
    out.put("GlobalQuota", false);
    out.put("QuotaAppliedAtLevel", "ACCOUNT");
    out.put("Description", quota.description());
    return out;
  }
}

package io.muskrat.sandbox.msk.configurations;

import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.create.CreateRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The configuration operations. */
public final class ConfigurationOperations {
  private static final Shape CREATE =
      struct(
              "name", text(),
              "description", text(),
              "kafkaVersions", Shape.list(text()),
              "serverProperties", text())
          .require("name", "serverProperties");
  private static final Shape UPDATE =
      struct("description", text(), "serverProperties", text()).require("serverProperties");

  private final Configurations configurations;
  private final List<String> versions;
  private final Predicate<String> inUse;

  /**
   * @param inUse whether a cluster has this configuration (ARN)
   */
  public ConfigurationOperations(
      Configurations configurations, List<String> versions, Predicate<String> inUse) {
    this.configurations = configurations;
    this.versions = versions;
    this.inUse = inUse;
  }

  public void addTo(Map<String, Operation> all) {
    all.put("CreateConfiguration", this::create);
    all.put("UpdateConfiguration", this::update);
    all.put("DeleteConfiguration", this::delete);
    all.put("ListConfigurations", this::list);
    all.put("DescribeConfiguration", c -> view(configurations.get(c.label("arn"))));
    all.put("ListConfigurationRevisions", this::revisions);
    all.put("DescribeConfigurationRevision", this::describeRevision);
  }

  private Object create(Call call) {
    JsonNode in = CREATE.read(call.body(), "body");
    String name = in.path("name").stringValue();
    CreateRules.name("name", name);
    List<String> wanted = new ArrayList<>();
    in.path("kafkaVersions").forEach(v -> wanted.add(v.stringValue()));
    for (String version : wanted) {
      if (!versions.contains(version)) {
        throw Refusals.badRequest(
            "kafkaVersions",
            "Unsupported KafkaVersion [" + version + "]. Valid values: " + versions);
      }
    }
    Configuration made =
        configurations.create(
            name, in.path("description").asString(""), wanted, properties(in));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("arn", made.arn());
    out.put("creationTime", made.created());
    out.put("latestRevision", view(made.latest()));
    out.put("name", made.name());
    out.put("state", "ACTIVE");
    return out;
  }

  private Object update(Call call) {
    JsonNode in = UPDATE.read(call.body(), "body");
    Configuration next =
        configurations.revise(
            call.label("arn"), in.path("description").asString(""), properties(in));
    return Map.of("arn", next.arn(), "latestRevision", view(next.latest()));
  }

  private Object delete(Call call) {
    Configuration gone = configurations.get(call.label("arn"));
    if (inUse.test(gone.arn())) {
      throw Refusals.badRequest("arn", "The configuration is in use by one or more clusters.");
    }
    configurations.remove(gone);
    return Map.of("arn", gone.arn(), "state", "DELETING");
  }

  private Object list(Call call) {
    return Paging.page(
        call,
        "configurations",
        configurations.all(),
        Configuration::arn,
        ConfigurationOperations::view);
  }

  private Object revisions(Call call) {
    return Paging.page(
        call,
        "revisions",
        configurations.get(call.label("arn")).revisions(),
        r -> String.format("%019d", r.number()),
        ConfigurationOperations::view);
  }

  private Object describeRevision(Call call) {
    Configuration configuration = configurations.get(call.label("arn"));
    String number = call.label("revision");
    Configuration.Revision revision =
        (number.matches("[0-9]{1,18}")
                ? configuration.revision(Long.parseLong(number))
                : Optional.<Configuration.Revision>empty())
            .orElseThrow(
                () -> Refusals.notFound("revision", "The requested revision doesn't exist."));
    Map<String, Object> out = new LinkedHashMap<>(view(revision));
    out.put("arn", configuration.arn());
    out.put(
        "serverProperties",
        Base64.getEncoder()
            .encodeToString(revision.properties().getBytes(StandardCharsets.UTF_8)));
    return out;
  }

  private static String properties(JsonNode in) {
    try {
      byte[] bytes = Base64.getDecoder().decode(in.path("serverProperties").stringValue());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusals.badRequest("serverProperties", "The properties are not Base64.");
    }
  }

  private static Map<String, Object> view(Configuration configuration) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("arn", configuration.arn());
    out.put("creationTime", configuration.created());
    out.put("description", configuration.description());
    out.put("kafkaVersions", configuration.kafkaVersions());
    out.put("latestRevision", view(configuration.latest()));
    out.put("name", configuration.name());
    out.put("state", "ACTIVE");
    return out;
  }

  private static Map<String, Object> view(Configuration.Revision revision) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("creationTime", revision.created());
    out.put("description", revision.description());
    out.put("revision", revision.number());
    return out;
  }
}

package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.msk.api.Route;
import io.muskrat.sandbox.msk.api.Routes;
import io.muskrat.sandbox.wire.Json;
import io.muskrat.sandbox.wire.QueryForm;
import io.muskrat.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** From a request, in whatever protocol, to the action that policies name. */
public final class Actions {
  private static final String TARGET = "x-amz-target";

  /** Where a request names its resource by its ARN. */
  private static final List<String> ARNS =
      List.of("SecretId", "KeyId", "CertificateAuthorityArn", "RoleArn", "ResourceArn", "ResourceARN");

  /** The action prefixes that are not the name for signing. */
  private static final Map<String, String> PREFIXES = Map.of("monitoring", "cloudwatch");

  private final Routes routes = Routes.load();
  private final String region;

  public Actions(String region) {
    this.region = region;
  }

  /**
   * @param service the name that the request is signed for
   * @return empty when it names no operation; its service will then refuse it
   */
  public Optional<Action> of(Request request, String service) {
    String prefix = PREFIXES.getOrDefault(service, service) + ":";
    if (service.equals("kafka")) {
      return kafka(request, prefix);
    }
    String target = request.header(TARGET).orElse("");
    if (!target.isEmpty()) {
      String name = target.substring(target.lastIndexOf('.') + 1);
      return Optional.of(new Action(prefix + name, named(json(request))));
    }
    int operation = request.rawPath().lastIndexOf("/operation/");
    if (operation >= 0) {
      String name = request.rawPath().substring(operation + "/operation/".length());
      return Optional.of(new Action(prefix + name, "*"));
    }
    try {
      QueryForm form = QueryForm.of(request);
      return Optional.of(new Action(prefix + form.action(), named(form.tree())));
    } catch (AwsException e) {
      return Optional.empty();
    }
  }

  private Optional<Action> kafka(Request request, String prefix) {
    try {
      Route route = routes.find(request.method(), request.rawPath());
      String resource =
          route.labels(request.rawPath().split("/", -1)).orElse(Map.of()).values().stream()
              .filter(v -> v.startsWith("arn:"))
              .findFirst()
              .orElse("arn:aws:kafka:" + region + ":" + World.ACCOUNT + ":" + request.rawPath());
      return Optional.of(new Action(prefix + route.operation(), resource));
    } catch (AwsException e) {
      return Optional.empty();
    }
  }

  private static JsonNode json(Request request) {
    try {
      return Json.read(request.body());
    } catch (JacksonException e) {
      return Json.MAPPER.createObjectNode();
    }
  }

  private static String named(JsonNode in) {
    return ARNS.stream()
        .map(name -> in.path(name).asString(""))
        .filter(arn -> arn.startsWith("arn:"))
        .findFirst()
        .orElse("*");
  }
}

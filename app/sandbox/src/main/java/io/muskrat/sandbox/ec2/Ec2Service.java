package io.muskrat.sandbox.ec2;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.wire.Ec2Query;
import io.muskrat.sandbox.wire.QueryForm;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** EC2, version 2016-11-15: the describe calls that a cluster's creation needs. */
public final class Ec2Service implements Service {
  private record Answerer(Kind kind, Supplier<List<Described>> all) {}

  private final Protocol protocol = new Ec2Query();
  private final Map<String, Answerer> actions = new LinkedHashMap<>();

  /**
   * @param used how many addresses of a subnet (by its id) are in use
   */
  public Ec2Service(World world, ToIntFunction<String> used) {
    Networks networks = new Networks(world, used);
    Hosts hosts = new Hosts(world);
    add(Networks.ZONES, networks::zones);
    add(Networks.VPCS, networks::vpcs);
    add(Networks.SUBNETS, networks::subnets);
    add(Hosts.GROUPS, hosts::groups);
    add(Hosts.INSTANCES, hosts::instances);
  }

  private void add(Kind kind, Supplier<List<Described>> all) {
    actions.put(kind.action(), new Answerer(kind, all));
  }

  @Override
  public Protocol protocol(Request request) {
    return protocol;
  }

  @Override
  public Response answer(Request request, String requestId) {
    QueryForm form = QueryForm.of(request);
    String action = form.action();
    Answerer answerer = actions.get(action);
    if (answerer == null) {
      throw new AwsException(
          400,
          "UnsupportedOperation",
          "The operation " + action + " of EC2 is not in this sandbox.");
    }
    ObjectNode in = form.tree();
    if (in.path("DryRun").asString("").equals("true")) {
      throw new AwsException(
          412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }
    Kind kind = answerer.kind();
    List<Described> found = select(kind, answerer.all().get(), in);
    return Ec2Query.ok(action, new Page(in).of(kind.set(), found), requestId);
  }

  private static List<Described> select(Kind kind, List<Described> all, ObjectNode in) {
    Predicate<Described> wanted = Filters.of(in.path("Filter"), kind.filters());
    List<JsonNode> ids = Lists.of(in.path(kind.idParameter()));
    if (ids.isEmpty()) {
      return all.stream().filter(wanted).toList();
    }
    List<Described> named = new ArrayList<>();
    for (JsonNode id : ids) {
      String text = id.asString("");
      named.add(
          all.stream()
              .filter(d -> d.id().equals(text))
              .findFirst()
              .orElseThrow(
                  () ->
                      new AwsException(
                          400,
                          kind.notFound(),
                          "The " + kind.noun() + " '" + text + "' does not exist")));
    }
    return named.stream()
        .filter(wanted)
        .distinct()
        .sorted(Comparator.comparingInt(all::indexOf))
        .toList();
  }
}

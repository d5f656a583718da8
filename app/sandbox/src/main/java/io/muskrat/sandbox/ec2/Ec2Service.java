package io.muskrat.sandbox.ec2;

import io.muskrat.sandbox.ec2.change.Change;
import io.muskrat.sandbox.ec2.change.GatewayChanges;
import io.muskrat.sandbox.ec2.change.GroupChanges;
import io.muskrat.sandbox.ec2.change.InstanceChanges;
import io.muskrat.sandbox.ec2.change.RouteChanges;
import io.muskrat.sandbox.ec2.change.RuleChanges;
import io.muskrat.sandbox.ec2.change.SubnetChanges;
import io.muskrat.sandbox.ec2.change.TagChanges;
import io.muskrat.sandbox.ec2.change.VpcChanges;
import io.muskrat.sandbox.ec2.describe.BrokerInterface;
import io.muskrat.sandbox.ec2.describe.Catalog;
import io.muskrat.sandbox.ec2.describe.Described;
import io.muskrat.sandbox.ec2.describe.Filters;
import io.muskrat.sandbox.ec2.describe.Hosts;
import io.muskrat.sandbox.ec2.describe.Interfaces;
import io.muskrat.sandbox.ec2.describe.Kind;
import io.muskrat.sandbox.ec2.describe.Lists;
import io.muskrat.sandbox.ec2.describe.Networks;
import io.muskrat.sandbox.ec2.describe.Page;
import io.muskrat.sandbox.ec2.describe.Routing;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.wire.Ec2Query;
import io.muskrat.sandbox.wire.QueryForm;
import io.muskrat.sandbox.world.World;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** EC2, version 2016-11-15: the network of clusters and of their clients, described and changed. */
public final class Ec2Service implements Service {
  private record Answerer(Kind kind, Supplier<List<Described>> all) {}

  private final Protocol protocol = new Ec2Query();
  private final Map<String, Answerer> actions = new LinkedHashMap<>();
  private final Map<String, Change> changes = new LinkedHashMap<>();

  /**
   * @param brokers where the brokers of all clusters are
   */
  public Ec2Service(World world, Supplier<List<BrokerInterface>> brokers, Clock clock) {
    Networks networks = new Networks(world, brokers);
    Hosts hosts = new Hosts(world);
    Routing routing = new Routing(world);
    Catalog catalog = new Catalog(world.region());
    add(Networks.ZONES, networks::zones);
    add(Networks.VPCS, networks::vpcs);
    add(Networks.SUBNETS, networks::subnets);
    add(Hosts.GROUPS, hosts::groups);
    add(Hosts.INSTANCES, hosts::instances);
    add(Routing.TABLES, routing::tables);
    add(Routing.GATEWAYS, routing::gateways);
    add(Interfaces.INTERFACES, new Interfaces(world, brokers)::all);
    add(Catalog.TYPES, catalog::types);
    add(Catalog.KEY_PAIRS, catalog::keyPairs);
    new VpcChanges(world, networks).addTo(changes);
    new SubnetChanges(world, networks, brokers).addTo(changes);
    new GroupChanges(world, brokers).addTo(changes);
    new RuleChanges(world).addTo(changes);
    new RouteChanges(world, routing).addTo(changes);
    new GatewayChanges(world, routing).addTo(changes);
    new InstanceChanges(world, hosts, brokers, clock).addTo(changes);
    new TagChanges(world).addTo(changes);
  }

  private void add(Kind kind, Supplier<List<Described>> all) {
    actions.put(kind.action(), new Answerer(kind, all));
  }

  @Override
  public Protocol protocol(Request request) {
    return protocol;
  }

  @Override
  public Set<String> operations() {
    Set<String> all = new TreeSet<>(actions.keySet());
    all.addAll(changes.keySet());
    return all;
  }

  @Override
  public Response answer(Request request, String requestId) {
    QueryForm form = QueryForm.of(request);
    String action = form.action();
    Answerer answerer = actions.get(action);
    Change change = changes.get(action);
    if (answerer == null && change == null) {
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
    if (change != null) {
      return Ec2Query.ok(action, change.run(in), requestId);
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

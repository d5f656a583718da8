package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Routing;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.RouteTable;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Route tables, their routes and their subnets. */
public record RouteChanges(World world, Routing routing) {
  public void addTo(Map<String, Change> all) {
    all.put("CreateRouteTable", in -> create(new Input(in)));
    all.put("DeleteRouteTable", in -> delete(new Input(in)));
    all.put("CreateRoute", in -> route(new Input(in)));
    all.put("DeleteRoute", in -> remove(new Input(in)));
    all.put("AssociateRouteTable", in -> associate(new Input(in)));
    all.put("DisassociateRouteTable", in -> disassociate(new Input(in)));
  }

  private Map<String, Object> create(Input in) {
    RouteTable made =
        new RouteTable(World.id("rtb"), in.need("VpcId"), false, Map.of(), Map.of());
    world.update(
        l -> {
          Found.vpc(l, made.vpcId());
          return l.withTables(Landscape.plus(l.tables(), made))
              .tagged(made.id(), in.tags("route-table"));
        });
    return Map.of("routeTable", routing.table(made).xml());
  }

  private Map<String, Object> delete(Input in) {
    String id = in.need("RouteTableId");
    world.update(
        l -> {
          RouteTable table = Found.table(l, id);
          if (table.main() || !table.subnets().isEmpty()) {
            throw Found.dependency(
                "The routeTable '" + id + "' has dependencies and cannot be deleted.");
          }
          return l.withTables(Landscape.minus(l.tables(), id, RouteTable::id)).tagged(id, Map.of());
        });
    return Change.DONE;
  }

  private Map<String, Object> route(Input in) {
    String id = in.need("RouteTableId");
    String to = in.cidr("DestinationCidrBlock").toString();
    String gateway = in.text("GatewayId");
    if (!gateway.startsWith("igw-")) {
      throw new AwsException(
          400, "UnsupportedOperation", "Routes of this sandbox lead to internet gateways only.");
    }
    world.update(
        l -> {
          RouteTable table = Found.table(l, id);
          if (!table.vpcId().equals(Found.gateway(l, gateway).vpcId())) {
            throw Input.unfit(
                "gatewayId", gateway, "route table " + id + " and network gateway " + gateway + " belong to different networks");
          }
          Vpc vpc = Found.vpc(l, table.vpcId());
          if (vpc.cidr().equals(to) || table.routes().containsKey(to)) {
            throw new AwsException(
                400, "RouteAlreadyExists", "The route identified by " + to + " already exists.");
          }
          Map<String, String> routes = new TreeMap<>(table.routes());
          routes.put(to, gateway);
          return l.withTables(
              Landscape.swap(l.tables(), table.withRoutes(routes), RouteTable::id));
        });
    return Change.DONE;
  }

  private Map<String, Object> remove(Input in) {
    String id = in.need("RouteTableId");
    String to = in.cidr("DestinationCidrBlock").toString();
    world.update(
        l -> {
          RouteTable table = Found.table(l, id);
          Map<String, String> routes = new TreeMap<>(table.routes());
          if (routes.remove(to) == null) {
            throw new AwsException(
                400,
                "InvalidRoute.NotFound",
                "no route with destination-cidr-block " + to + " in route table " + id);
          }
          return l.withTables(
              Landscape.swap(l.tables(), table.withRoutes(routes), RouteTable::id));
        });
    return Change.DONE;
  }

  private Map<String, Object> associate(Input in) {
    String id = in.need("RouteTableId");
    String subnet = in.need("SubnetId");
    String association = World.id("rtbassoc");
    world.update(
        l -> {
          RouteTable table = Found.table(l, id);
          if (!Found.subnet(l, subnet).vpcId().equals(table.vpcId())) {
            throw Input.unfit(
                "subnetId", subnet, "route table " + id + " and subnet " + subnet + " belong to different networks");
          }
          if (l.tables().stream().anyMatch(t -> t.subnets().containsValue(subnet))) {
            throw new AwsException(
                400,
                "Resource.AlreadyAssociated",
                "the specified association for route table " + id + " conflicts with an existing association");
          }
          Map<String, String> subnets = new TreeMap<>(table.subnets());
          subnets.put(association, subnet);
          return l.withTables(
              Landscape.swap(l.tables(), table.withSubnets(subnets), RouteTable::id));
        });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("associationId", association);
    out.put("associationState", Map.of("state", "associated"));
    return out;
  }

  private Map<String, Object> disassociate(Input in) {
    String association = in.need("AssociationId");
    world.update(
        l -> {
          RouteTable table =
              l.tables().stream()
                  .filter(t -> t.subnets().containsKey(association))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new AwsException(
                              400,
                              "InvalidAssociationID.NotFound",
                              "The association ID '" + association + "' does not exist"));
          Map<String, String> subnets = new TreeMap<>(table.subnets());
          subnets.remove(association);
          return l.withTables(
              Landscape.swap(l.tables(), table.withSubnets(subnets), RouteTable::id));
        });
    return Change.DONE;
  }

  /** Takes a subnet that is gone out of all tables. */
  static Landscape forget(Landscape in, String subnet) {
    return in.withTables(
        in.tables().stream()
            .map(
                t -> {
                  Map<String, String> subnets = new TreeMap<>(t.subnets());
                  subnets.values().removeIf(subnet::equals);
                  return t.withSubnets(subnets);
                })
            .toList());
  }
}

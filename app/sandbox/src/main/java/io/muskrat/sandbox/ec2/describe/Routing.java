package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.world.Gateway;
import io.muskrat.sandbox.world.RouteTable;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Route tables and internet gateways as EC2 describes them. */
public record Routing(World world) {
  public static final Kind TABLES =
      new Kind(
          "DescribeRouteTables",
          "routeTableSet",
          "RouteTableId",
          "InvalidRouteTableID.NotFound",
          "routeTable ID",
          Set.of(
              "route-table-id", "vpc-id", "association.subnet-id", "association.main",
              "association.route-table-id", "route.gateway-id", "owner-id", "tag-key"));
  public static final Kind GATEWAYS =
      new Kind(
          "DescribeInternetGateways",
          "internetGatewaySet",
          "InternetGatewayId",
          "InvalidInternetGatewayID.NotFound",
          "internetGateway ID",
          Set.of("internet-gateway-id", "attachment.vpc-id", "attachment.state", "owner-id", "tag-key"));

  public List<Described> tables() {
    return world.routeTables().stream().map(this::table).toList();
  }

  public List<Described> gateways() {
    return world.gateways().stream().map(this::gateway).toList();
  }

  public Described table(RouteTable table) {
    List<Map<String, Object>> associations = new ArrayList<>();
    if (table.main()) {
      associations.add(association("rtbassoc-" + table.id().substring(4), table, null));
    }
    table.subnets().forEach((id, subnet) -> associations.add(association(id, table, subnet)));
    List<Map<String, Object>> routes = new ArrayList<>();
    String local =
        world.vpcs().stream()
            .filter(v -> v.id().equals(table.vpcId()))
            .map(Vpc::cidr)
            .findFirst()
            .orElseThrow();
    routes.add(route(local, "local", "CreateRouteTable"));
    table.routes().forEach((to, by) -> routes.add(route(to, by, "CreateRoute")));
    Map<String, String> tags = Tags.simulated(world.tags(table.id()));
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("routeTableId", table.id());
    xml.put("vpcId", table.vpcId());
    xml.put("ownerId", World.ACCOUNT);
    xml.put("routeSet", routes);
    xml.put("associationSet", associations);
    xml.put("propagatingVgwSet", List.of());
    xml.put("tagSet", Tags.xml(tags));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("route-table-id", List.of(table.id()));
    filters.put("association.route-table-id", List.of(table.id()));
    filters.put("vpc-id", List.of(table.vpcId()));
    filters.put("association.subnet-id", List.copyOf(table.subnets().values()));
    filters.put("association.main", List.of(String.valueOf(table.main())));
    filters.put("route.gateway-id", List.copyOf(table.routes().values()));
    filters.put("owner-id", List.of(World.ACCOUNT));
    Tags.filters(tags, filters);
    return new Described(table.id(), xml, filters);
  }

  private static Map<String, Object> association(String id, RouteTable table, String subnet) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("routeTableAssociationId", id);
    out.put("routeTableId", table.id());
    out.put("subnetId", subnet);
    out.put("main", subnet == null);
    out.put("associationState", Map.of("state", "associated"));
    return out;
  }

  private static Map<String, Object> route(String to, String by, String origin) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("destinationCidrBlock", to);
    out.put("gatewayId", by);
    out.put("state", "active");
    out.put("origin", origin);
    return out;
  }

  public Described gateway(Gateway gateway) {
    Map<String, String> tags = Tags.simulated(world.tags(gateway.id()));
    Map<String, Object> xml = new LinkedHashMap<>();
    Map<String, List<String>> filters = new HashMap<>();
    xml.put("internetGatewayId", gateway.id());
    xml.put("ownerId", World.ACCOUNT);
    List<Map<String, Object>> attachments = new ArrayList<>();
    if (gateway.vpcId() != null) {
      Map<String, Object> attachment = new LinkedHashMap<>();
      attachment.put("vpcId", gateway.vpcId());
      attachment.put("state", "available");
      attachments.add(attachment);
      filters.put("attachment.vpc-id", List.of(gateway.vpcId()));
      filters.put("attachment.state", List.of("available"));
    }
    xml.put("attachmentSet", attachments);
    xml.put("tagSet", Tags.xml(tags));
    filters.put("internet-gateway-id", List.of(gateway.id()));
    filters.put("owner-id", List.of(World.ACCOUNT));
    Tags.filters(tags, filters);
    return new Described(gateway.id(), xml, filters);
  }
}

package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Lists;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Cidr;
import io.muskrat.sandbox.world.Rule;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** From IpPermissions, or their short form for one rule, to rules. */
final class RuleReader {
  private static final Map<String, String> NUMBERS =
      Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmpv6");
  private static final Set<String> NAMES = Set.of("tcp", "udp", "icmp", "icmpv6", "-1");
  private static final int LARGEST_PORT = 65535;

  private RuleReader() {}

  static List<Rule> rules(Input in) {
    List<Rule> all = new ArrayList<>();
    for (JsonNode permission : Lists.of(in.node("IpPermissions"))) {
      for (JsonNode range : Lists.of(permission.path("IpRanges"))) {
        all.add(rule(permission, cidr(range.path("CidrIp")), range));
      }
      for (JsonNode range : Lists.of(permission.path("Ipv6Ranges"))) {
        all.add(rule(permission, cidr6(range.path("CidrIpv6")), range));
      }
      for (JsonNode group : Lists.of(permission.path("Groups"))) {
        all.add(rule(permission, group.path("GroupId").asString(""), group));
      }
    }
    if (!in.text("CidrIp").isEmpty()) {
      all.add(rule(in.in(), cidr(in.node("CidrIp")), in.in()));
    }
    if (all.isEmpty()) {
      throw new AwsException(
          400,
          "MissingParameter",
          "The request must contain the parameter ipPermissions or cidrIp");
    }
    return all;
  }

  private static Rule rule(JsonNode permission, String peer, JsonNode said) {
    if (peer.isEmpty() || !peer.startsWith("sg-") && !peer.contains("/")) {
      throw new AwsException(
          400, "InvalidGroupId.Malformed", "Invalid id: \"" + peer + "\" (expecting \"sg-...\")");
    }
    String given = permission.path("IpProtocol").asString("");
    String protocol = NUMBERS.getOrDefault(given, given);
    if (!NAMES.contains(protocol) && !protocol.matches("[0-9]{1,3}")) {
      throw new AwsException(
          400, "InvalidPermission.Malformed", "Invalid value '" + given + "' for IP protocol. Unknown protocol.");
    }
    boolean ports = protocol.equals("tcp") || protocol.equals("udp");
    Integer from = ports ? port(permission, "FromPort") : null;
    Integer to = ports ? port(permission, "ToPort") : null;
    if (ports && from > to) {
      throw new AwsException(
          400, "InvalidParameterValue", "Invalid TCP/UDP port range (" + from + ":" + to + ")");
    }
    String description = said.path("Description").asString("");
    return new Rule(
        World.id("sgr"), protocol, from, to, peer, description.isEmpty() ? null : description);
  }

  private static int port(JsonNode permission, String name) {
    String text = permission.path(name).asString("");
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LARGEST_PORT) {
      throw new AwsException(
          400, "InvalidParameterValue", "Invalid value '" + text + "' for " + name + ". Must be 0 to 65535.");
    }
    return Integer.parseInt(text);
  }

  private static String cidr(JsonNode text) {
    String given = text.asString("");
    return Cidr.parse(given)
        .map(Cidr::toString)
        .orElseThrow(
            () ->
                new AwsException(
                    400, "InvalidParameterValue", "CIDR block " + given + " is malformed"));
  }

  private static String cidr6(JsonNode text) {
    String given = text.asString("");
    if (!given.matches("[0-9a-fA-F:]{2,39}/[0-9]{1,3}")) {
      throw new AwsException(
          400, "InvalidParameterValue", "CIDR block " + given + " is malformed");
    }
    return given;
  }
}

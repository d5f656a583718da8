package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.world.Rule;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules of security groups, in both of EC2's forms. */
public final class Permissions {
  private Permissions() {}

  /** Rules of the same protocol and ports together. */
  static List<Map<String, Object>> xml(List<Rule> rules) {
    Map<String, List<Rule>> alike = new LinkedHashMap<>();
    for (Rule rule : rules) {
      String key = rule.protocol() + " " + rule.from() + " " + rule.to();
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
    }
    return alike.values().stream().map(Permissions::permission).toList();
  }

  private static Map<String, Object> permission(List<Rule> rules) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ipProtocol", rules.getFirst().protocol());
    out.put("fromPort", rules.getFirst().from());
    out.put("toPort", rules.getFirst().to());
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> four = new ArrayList<>();
    List<Map<String, Object>> six = new ArrayList<>();
    for (Rule rule : rules) {
      Map<String, Object> peer = new LinkedHashMap<>();
      if (rule.group()) {
        peer.put("userId", World.ACCOUNT);
        peer.put("groupId", rule.peer());
        groups.add(peer);
      } else if (rule.peer().contains(":")) {
        peer.put("cidrIpv6", rule.peer());
        six.add(peer);
      } else {
        peer.put("cidrIp", rule.peer());
        four.add(peer);
      }
      peer.put("description", rule.description());
    }
    out.put("groups", groups);
    out.put("ipRanges", four);
    out.put("ipv6Ranges", six);
    out.put("prefixListIds", List.of());
    return out;
  }

  /** A rule by itself. */
  public static Map<String, Object> xml(String group, Rule rule, boolean out) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("securityGroupRuleId", rule.id());
    xml.put("groupId", group);
    xml.put("groupOwnerId", World.ACCOUNT);
    xml.put("isEgress", out);
    xml.put("ipProtocol", rule.protocol());
    xml.put("fromPort", rule.from() == null ? -1 : rule.from());
    xml.put("toPort", rule.to() == null ? -1 : rule.to());
    if (rule.group()) {
      Map<String, Object> peer = new LinkedHashMap<>();
      peer.put("groupId", rule.peer());
      peer.put("userId", World.ACCOUNT);
      xml.put("referencedGroupInfo", peer);
    } else {
      xml.put(rule.peer().contains(":") ? "cidrIpv6" : "cidrIpv4", rule.peer());
    }
    xml.put("description", rule.description());
    return xml;
  }
}

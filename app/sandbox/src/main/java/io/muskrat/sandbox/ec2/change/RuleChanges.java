package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Lists;
import io.muskrat.sandbox.ec2.describe.Permissions;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.Rule;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules added to and taken from security groups. */
public record RuleChanges(World world) {
  public void addTo(Map<String, Change> all) {
    all.put("AuthorizeSecurityGroupIngress", in -> authorize(new Input(in), false));
    all.put("AuthorizeSecurityGroupEgress", in -> authorize(new Input(in), true));
    all.put("RevokeSecurityGroupIngress", in -> revoke(new Input(in), false));
    all.put("RevokeSecurityGroupEgress", in -> revoke(new Input(in), true));
    all.put("DescribeSecurityGroupRules", in -> describe(new Input(in)));
  }

  private Map<String, Object> authorize(Input in, boolean out) {
    String id = in.need("GroupId");
    List<Rule> wanted = RuleReader.rules(in);
    world.update(
        l -> {
          SecurityGroup group = Found.group(l, id);
          List<Rule> rules = new ArrayList<>(group.rules(out));
          for (Rule rule : wanted) {
            if (rule.group()) {
              Found.group(l, rule.peer());
            }
            if (rules.stream().anyMatch(rule::like)) {
              throw new AwsException(
                  400,
                  "InvalidPermission.Duplicate",
                  "the specified rule \"peer: %s, %s, from port: %s, to port: %s, ALLOW\" already exists"
                      .formatted(rule.peer(), rule.protocol().toUpperCase(Locale.ROOT), rule.from(), rule.to()));
            }
            rules.add(rule);
          }
          return l.withGroups(
              Landscape.swap(l.groups(), group.with(out, rules), SecurityGroup::id));
        });
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("return", true);
    answer.put(
        "securityGroupRuleSet", wanted.stream().map(r -> Permissions.xml(id, r, out)).toList());
    return answer;
  }

  private Map<String, Object> revoke(Input in, boolean out) {
    String id = in.need("GroupId");
    List<String> named = in.texts("SecurityGroupRuleId");
    List<Rule> wanted = named.isEmpty() ? RuleReader.rules(in) : List.of();
    world.update(
        l -> {
          SecurityGroup group = Found.group(l, id);
          List<Rule> rules = new ArrayList<>(group.rules(out));
          for (String name : named) {
            if (!rules.removeIf(r -> r.id().equals(name))) {
              throw new AwsException(
                  400,
                  "InvalidSecurityGroupRuleId.NotFound",
                  "The security group rule ID '" + name + "' does not exist");
            }
          }
          for (Rule rule : wanted) {
            if (!rules.removeIf(rule::like)) {
              throw new AwsException(
                  400,
                  "InvalidPermission.NotFound",
                  "The specified rule does not exist in this security group.");
            }
          }
          return l.withGroups(
              Landscape.swap(l.groups(), group.with(out, rules), SecurityGroup::id));
        });
    return Change.DONE;
  }

  private Map<String, Object> describe(Input in) {
    List<String> groups = new ArrayList<>();
    for (var filter : Lists.of(in.node("Filter"))) {
      if (!filter.path("Name").asString("").equals("group-id")) {
        throw Input.unfit("filter", filter.path("Name").asString(""), "This sandbox has only the filter group-id here.");
      }
      Lists.of(filter.path("Value")).forEach(v -> groups.add(v.asString("")));
    }
    List<String> ids = in.texts("SecurityGroupRuleId");
    List<Map<String, Object>> all = new ArrayList<>();
    for (SecurityGroup group : world.securityGroups()) {
      if (groups.isEmpty() || groups.contains(group.id())) {
        for (boolean out : new boolean[] {false, true}) {
          group.rules(out).stream()
              .filter(r -> ids.isEmpty() || ids.contains(r.id()))
              .forEach(r -> all.add(Permissions.xml(group.id(), r, out)));
        }
      }
    }
    return Map.of("securityGroupRuleSet", all);
  }
}

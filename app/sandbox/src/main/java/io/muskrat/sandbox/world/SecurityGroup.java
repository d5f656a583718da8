package io.muskrat.sandbox.world;

import java.util.List;

/** A security group with its rules. */
public record SecurityGroup(
    String id,
    String name,
    String description,
    String vpcId,
    List<Rule> ingress,
    List<Rule> egress) {
  public SecurityGroup with(boolean out, List<Rule> rules) {
    return out
        ? new SecurityGroup(id, name, description, vpcId, ingress, List.copyOf(rules))
        : new SecurityGroup(id, name, description, vpcId, List.copyOf(rules), egress);
  }

  public List<Rule> rules(boolean out) {
    return out ? egress : ingress;
  }
}

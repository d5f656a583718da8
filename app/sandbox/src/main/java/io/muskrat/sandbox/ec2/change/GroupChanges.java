package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.BrokerInterface;
import io.muskrat.sandbox.ec2.describe.Tags;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** CreateSecurityGroup, DeleteSecurityGroup. */
public record GroupChanges(World world, Supplier<List<BrokerInterface>> brokers) {
  private static final int LONGEST = 255;

  public void addTo(Map<String, Change> all) {
    all.put("CreateSecurityGroup", in -> create(new Input(in)));
    all.put("DeleteSecurityGroup", in -> delete(new Input(in)));
  }

  private Map<String, Object> create(Input in) {
    String name = in.need("GroupName");
    String description = in.need("GroupDescription");
    String characters = "[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]{1," + LONGEST + "}";
    if (name.startsWith("sg-") || !name.matches(characters)) {
      throw Input.unfit(
          "groupName", name, "Character sets beyond ASCII are not supported, and it must not begin with sg-.");
    }
    if (!description.matches(characters)) {
      throw Input.unfit(
          "groupDescription", description, "Character sets beyond ASCII are not supported.");
    }
    String given = in.text("VpcId");
    String vpc =
        given.isEmpty()
            ? world.vpcs().stream()
                .filter(Vpc::standard)
                .map(Vpc::id)
                .findFirst()
                .orElseThrow(
                    () ->
                        new AwsException(400, "VPCIdNotSpecified", "No default VPC for this user"))
            : given;
    SecurityGroup made = World.group(name, description, vpc);
    world.update(
        l -> {
          Found.vpc(l, vpc);
          if (l.groups().stream().anyMatch(g -> g.vpcId().equals(vpc) && g.name().equals(name))) {
            throw new AwsException(
                400,
                "InvalidGroup.Duplicate",
                "The security group '" + name + "' already exists for VPC '" + vpc + "'");
          }
          return l.withGroups(Landscape.plus(l.groups(), made))
              .tagged(made.id(), in.tags("security-group"));
        });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("groupId", made.id());
    out.put("tagSet", Tags.xml(world.tags(made.id())));
    out.put(
        "securityGroupArn",
        "arn:aws:ec2:" + world.region() + ":" + World.ACCOUNT + ":security-group/" + made.id());
    return out;
  }

  private Map<String, Object> delete(Input in) {
    String id = in.need("GroupId");
    world.update(
        l -> {
          SecurityGroup group = Found.group(l, id);
          if (group.name().equals("default")) {
            throw new AwsException(
                400,
                "CannotDelete",
                "the specified group: \"%s\" name: \"default\" cannot be deleted by a user"
                    .formatted(id));
          }
          boolean used =
              brokers.get().stream().anyMatch(b -> b.groups().contains(id))
                  || l.instances().stream().anyMatch(i -> i.running() && i.groups().contains(id))
                  || l.groups().stream()
                      .filter(g -> !g.id().equals(id))
                      .flatMap(g -> Stream.concat(g.ingress().stream(), g.egress().stream()))
                      .anyMatch(r -> r.peer().equals(id));
          if (used) {
            throw Found.dependency("resource " + id + " has a dependent object");
          }
          return l.withGroups(Landscape.minus(l.groups(), id, SecurityGroup::id))
              .tagged(id, Map.of());
        });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("return", true);
    out.put("groupId", id);
    return out;
  }
}

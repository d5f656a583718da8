package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Lists;
import io.muskrat.sandbox.ec2.describe.Tags;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Gateway;
import io.muskrat.sandbox.world.Instance;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.RouteTable;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** CreateTags, DeleteTags. */
public record TagChanges(World world) {
  public void addTo(Map<String, Change> all) {
    all.put("CreateTags", in -> add(new Input(in)));
    all.put("DeleteTags", in -> remove(new Input(in)));
  }

  private Map<String, Object> add(Input in) {
    Map<String, String> more = Input.tags(in.node("Tag"));
    if (more.containsKey(Tags.SIMULATED)) {
      throw Input.unfit("tag", Tags.SIMULATED, "The sandbox sets it itself.");
    }
    world.update(
        l -> {
          Landscape next = l;
          for (String id : resources(in, l)) {
            Map<String, String> tags = new TreeMap<>(l.tags().getOrDefault(id, Map.of()));
            tags.putAll(more);
            next = next.tagged(id, tags);
          }
          return next;
        });
    return Change.DONE;
  }

  private Map<String, Object> remove(Input in) {
    List<JsonNode> gone = Lists.of(in.node("Tag"));
    world.update(
        l -> {
          Landscape next = l;
          for (String id : resources(in, l)) {
            Map<String, String> tags = new TreeMap<>(l.tags().getOrDefault(id, Map.of()));
            for (JsonNode tag : gone) {
              String key = tag.path("Key").asString("");
              // With a value it goes only when it has that value.
              if (!tag.has("Value") || tag.path("Value").asString("").equals(tags.get(key))) {
                tags.remove(key);
              }
            }
            // All tags, when the request names none.
            next = next.tagged(id, gone.isEmpty() ? Map.of() : tags);
          }
          return next;
        });
    return Change.DONE;
  }

  private static List<String> resources(Input in, Landscape l) {
    List<String> ids = in.texts("ResourceId");
    if (ids.isEmpty()) {
      in.need("ResourceId");
    }
    List<String> known =
        Stream.of(
                l.vpcs().stream().map(Vpc::id),
                l.subnets().stream().map(Subnet::id),
                l.groups().stream().map(SecurityGroup::id),
                l.instances().stream().map(Instance::id),
                l.tables().stream().map(RouteTable::id),
                l.gateways().stream().map(Gateway::id))
            .flatMap(s -> s)
            .toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new AwsException(400, "InvalidID", "The ID '" + id + "' is not valid");
      }
    }
    return ids;
  }
}

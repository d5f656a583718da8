package io.muskrat.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All of the account's network at one time.
 *
 * @param tags by the ids of what they stand at
 */
public record Landscape(
    List<Vpc> vpcs,
    List<Subnet> subnets,
    List<SecurityGroup> groups,
    List<Instance> instances,
    List<RouteTable> tables,
    List<Gateway> gateways,
    Map<String, Map<String, String>> tags) {

  public Landscape withVpcs(List<Vpc> next) {
    return new Landscape(next, subnets, groups, instances, tables, gateways, tags);
  }

  public Landscape withSubnets(List<Subnet> next) {
    return new Landscape(vpcs, next, groups, instances, tables, gateways, tags);
  }

  public Landscape withGroups(List<SecurityGroup> next) {
    return new Landscape(vpcs, subnets, next, instances, tables, gateways, tags);
  }

  public Landscape withInstances(List<Instance> next) {
    return new Landscape(vpcs, subnets, groups, next, tables, gateways, tags);
  }

  public Landscape withTables(List<RouteTable> next) {
    return new Landscape(vpcs, subnets, groups, instances, next, gateways, tags);
  }

  public Landscape withGateways(List<Gateway> next) {
    return new Landscape(vpcs, subnets, groups, instances, tables, next, tags);
  }

  /** An empty map takes the tags away. */
  public Landscape tagged(String id, Map<String, String> next) {
    Map<String, Map<String, String>> all = new TreeMap<>(tags);
    if (next.isEmpty()) {
      all.remove(id);
    } else {
      all.put(id, new TreeMap<>(next));
    }
    return new Landscape(vpcs, subnets, groups, instances, tables, gateways, all);
  }

  public static <T> List<T> plus(List<T> list, T more) {
    List<T> next = new ArrayList<>(list);
    next.add(more);
    return List.copyOf(next);
  }

  /** The list with the entry of the same id replaced. */
  public static <T> List<T> swap(List<T> list, T changed, Function<T, String> id) {
    return list.stream()
        .map(t -> id.apply(t).equals(id.apply(changed)) ? changed : t)
        .toList();
  }

  public static <T> List<T> minus(List<T> list, String gone, Function<T, String> id) {
    return list.stream().filter(t -> !id.apply(t).equals(gone)).toList();
  }
}

package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.world.Ids;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Instance types (Amazon EC2, "Instance types": vCPUs and memory) and the client's key pair. */
public record Catalog(String region) {
  public static final Kind TYPES =
      new Kind(
          "DescribeInstanceTypes",
          "instanceTypeSet",
          "InstanceType",
          "InvalidInstanceType",
          "instance type",
          Set.of("instance-type", "current-generation", "processor-info.supported-architecture"));
  public static final Kind KEY_PAIRS =
      new Kind(
          "DescribeKeyPairs",
          "keySet",
          "KeyName",
          "InvalidKeyPair.NotFound",
          "key pair",
          Set.of("key-name", "key-pair-id", "tag-key"));

  private static final List<String> SIZES =
      List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge");
  private static final List<Integer> CPUS = List.of(2, 4, 8, 16, 32, 48, 64, 96);
  private static final int MIB_A_CPU = 4096;

  public List<Described> types() {
    List<Described> all = new ArrayList<>();
    all.add(type("t3.micro", 2, 1024, "x86_64"));
    all.add(type("t3.small", 2, 2048, "x86_64"));
    all.add(type("t3.medium", 2, 4096, "x86_64"));
    all.add(type("t3.large", 2, 8192, "x86_64"));
    for (int i = 0; i < SIZES.size(); i++) {
      all.add(type("m5." + SIZES.get(i), CPUS.get(i), CPUS.get(i) * MIB_A_CPU, "x86_64"));
      if (i < SIZES.size() - 1) {
        all.add(type("m7g." + SIZES.get(i), CPUS.get(i), CPUS.get(i) * MIB_A_CPU, "arm64"));
      }
    }
    return all;
  }

  private static Described type(String name, int cpus, int memory, String architecture) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("instanceType", name);
    xml.put("currentGeneration", true);
    xml.put("vCpuInfo", Map.of("defaultVCpus", cpus));
    xml.put("memoryInfo", Map.of("sizeInMiB", memory));
    xml.put("processorInfo", Map.of("supportedArchitectures", List.of(architecture)));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("instance-type", List.of(name));
    filters.put("current-generation", List.of("true"));
    filters.put("processor-info.supported-architecture", List.of(architecture));
    return new Described(name, xml, filters);
  }

  public List<Described> keyPairs() {
    String id = Ids.of("key", region);
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("keyPairId", id);
    xml.put("keyName", World.KEY_PAIR);
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("key-name", List.of(World.KEY_PAIR));
    filters.put("key-pair-id", List.of(id));
    return List.of(new Described(World.KEY_PAIR, xml, filters));
  }
}

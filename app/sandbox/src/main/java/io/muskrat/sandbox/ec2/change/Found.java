package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Gateway;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.RouteTable;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.Vpc;
import java.util.List;
import java.util.function.Function;

/** Resources by their ids, or EC2's refusal. */
final class Found {
  private Found() {}

  private static <T> T in(
      List<T> all, Function<T, String> key, String id, String code, String noun) {
    return all.stream()
        .filter(t -> key.apply(t).equals(id))
        .findFirst()
        .orElseThrow(
            () -> new AwsException(400, code, "The " + noun + " '" + id + "' does not exist"));
  }

  static Vpc vpc(Landscape in, String id) {
    return in(in.vpcs(), Vpc::id, id, "InvalidVpcID.NotFound", "vpc ID");
  }

  static Subnet subnet(Landscape in, String id) {
    return in(in.subnets(), Subnet::id, id, "InvalidSubnetID.NotFound", "subnet ID");
  }

  static SecurityGroup group(Landscape in, String id) {
    return in(in.groups(), SecurityGroup::id, id, "InvalidGroup.NotFound", "security group");
  }

  static RouteTable table(Landscape in, String id) {
    return in(in.tables(), RouteTable::id, id, "InvalidRouteTableID.NotFound", "routeTable ID");
  }

  static Gateway gateway(Landscape in, String id) {
    return in(
        in.gateways(), Gateway::id, id, "InvalidInternetGatewayID.NotFound", "internetGateway ID");
  }

  static AwsException dependency(String message) {
    return new AwsException(400, "DependencyViolation", message);
  }
}

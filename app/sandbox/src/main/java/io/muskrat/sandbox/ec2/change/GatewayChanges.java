package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Routing;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Gateway;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.World;
import java.util.Map;

/** Internet gateways. */
public record GatewayChanges(World world, Routing routing) {
  public void addTo(Map<String, Change> all) {
    all.put("CreateInternetGateway", in -> create(new Input(in)));
    all.put("DeleteInternetGateway", in -> delete(new Input(in)));
    all.put("AttachInternetGateway", in -> attach(new Input(in)));
    all.put("DetachInternetGateway", in -> detach(new Input(in)));
  }

  private Map<String, Object> create(Input in) {
    Gateway made = new Gateway(World.id("igw"), null);
    world.update(
        l ->
            l.withGateways(Landscape.plus(l.gateways(), made))
                .tagged(made.id(), in.tags("internet-gateway")));
    return Map.of("internetGateway", routing.gateway(made).xml());
  }

  private Map<String, Object> delete(Input in) {
    String id = in.need("InternetGatewayId");
    world.update(
        l -> {
          if (Found.gateway(l, id).vpcId() != null) {
            throw Found.dependency(
                "The internetGateway '" + id + "' has dependencies and cannot be deleted.");
          }
          return l.withGateways(Landscape.minus(l.gateways(), id, Gateway::id))
              .tagged(id, Map.of());
        });
    return Change.DONE;
  }

  private Map<String, Object> attach(Input in) {
    String id = in.need("InternetGatewayId");
    String vpc = in.need("VpcId");
    world.update(
        l -> {
          Found.vpc(l, vpc);
          if (Found.gateway(l, id).vpcId() != null) {
            throw new AwsException(
                400, "Resource.AlreadyAssociated", "resource " + id + " is already attached to network");
          }
          if (l.gateways().stream().anyMatch(g -> vpc.equals(g.vpcId()))) {
            throw Input.unfit("vpcId", vpc, "Network " + vpc + " already has an internet gateway attached");
          }
          return l.withGateways(
              Landscape.swap(l.gateways(), new Gateway(id, vpc), Gateway::id));
        });
    return Change.DONE;
  }

  private Map<String, Object> detach(Input in) {
    String id = in.need("InternetGatewayId");
    String vpc = in.need("VpcId");
    world.update(
        l -> {
          if (!vpc.equals(Found.gateway(l, id).vpcId())) {
            throw new AwsException(
                400, "Gateway.NotAttached", "resource " + id + " is not attached to network " + vpc);
          }
          return l.withGateways(
              Landscape.swap(l.gateways(), new Gateway(id, null), Gateway::id));
        });
    return Change.DONE;
  }
}

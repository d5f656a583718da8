package io.muskrat.sandbox.ssh;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonService;
import io.muskrat.sandbox.world.Instance;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Map;
import java.util.UUID;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/** EC2 Instance Connect ({@code AWSEC2InstanceConnectService}): a key for the client instance, for a minute. */
public final class InstanceConnect {
  private final World world;
  private final OneTimeKeys keys;

  private InstanceConnect(World world, OneTimeKeys keys) {
    this.world = world;
    this.keys = keys;
  }

  public static JsonService service(World world, OneTimeKeys keys) {
    return new JsonService(
        "AWSEC2InstanceConnectService",
        "InvalidArgsException",
        Map.of("SendSSHPublicKey", new InstanceConnect(world, keys)::send));
  }

  private Map<String, Object> send(Body in) {
    String id = in.needText("InstanceId");
    String user = in.needText("InstanceOSUser");
    PublicKey key = key(in);
    Instance instance =
        world.instances().stream()
            .filter(i -> i.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new AwsException(
                        400, "EC2InstanceNotFoundException", "The instance " + id + " was not found."));
    if (!instance.running()) {
      throw new AwsException(
          400, "EC2InstanceStateInvalidException", "The instance " + id + " is not running.");
    }
    if (!instance.origin().real()) {
      throw new AwsException(
          400, "EC2InstanceUnavailableException", "No machine stands behind the simulated " + id + ".");
    }
    // AWS does not tell whether the machine has the user: the login fails then
    if (user.equals(ClientInstance.USER)) {
      keys.push(key);
    }
    return Map.of("RequestId", UUID.randomUUID().toString(), "Success", true);
  }

  private static PublicKey key(Body in) {
    String text = in.needText("SSHPublicKey");
    try {
      PublicKey key =
          PublicKeyEntry.parsePublicKeyEntry(text)
              .resolvePublicKey(null, null, PublicKeyEntryResolver.FAILING);
      if (key != null) {
        return key;
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw in.invalid("The SSH public key is not valid.");
    }
    throw in.invalid("The SSH public key is not valid.");
  }
}

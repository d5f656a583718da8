package io.muskrat.sandbox;

import io.muskrat.sandbox.auth.Credentials;
import io.muskrat.sandbox.auth.CredentialsFile;
import io.muskrat.sandbox.identity.IamFile;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * The account itself: who may call, its network, keys and secrets.
 *
 * @param credentials the access key of the sandbox's own user
 * @param iam what brokers read to know users
 */
record Account(String region, Credentials credentials, IamFile iam, World world) {
  static Account open(DataFolder data, String region, Clock clock) throws IOException {
    Credentials credentials = CredentialsFile.load(data.in("credentials"));
    IamFile iam = new IamFile(data.in("iam.json"), region);
    iam.write(List.of(IamFile.Key.owner(credentials)));
    return new Account(region, credentials, iam, World.of(region, clock.instant()));
  }
}

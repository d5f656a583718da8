package io.muskrat.sandbox;

import io.muskrat.sandbox.auth.Credentials;
import io.muskrat.sandbox.auth.CredentialsFile;
import io.muskrat.sandbox.auth.Doorkeeper;
import io.muskrat.sandbox.auth.SigV4;
import io.muskrat.sandbox.faults.RequestFaults;
import io.muskrat.sandbox.http.Gate;
import io.muskrat.sandbox.identity.Actions;
import io.muskrat.sandbox.identity.IamFile;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Rights;
import io.muskrat.sandbox.kms.KeyStore;
import io.muskrat.sandbox.pca.AuthorityStore;
import io.muskrat.sandbox.secrets.SecretStore;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.time.Clock;

/**
 * The account itself: who may call, its network, keys and secrets.
 *
 * @param credentials the access key of the sandbox's own user
 * @param identities users, roles and temporary keys
 */
record Account(String region, Credentials credentials, Identities identities, World world, Vault vault) {
  /** Keys, secrets and certificate authorities. */
  record Vault(KeyStore keys, SecretStore secrets, AuthorityStore authorities) {}

  static Account open(DataFolder data, String region, Clock clock) throws IOException {
    Credentials credentials = CredentialsFile.load(data.in("credentials"));
    IamFile iam = new IamFile(data.in("iam.json"), region);
    Identities identities = Identities.open(data.in("identities.json"), iam, credentials, clock);
    Vault vault =
        new Vault(
            KeyStore.open(data.in("kms.json"), region, clock),
            SecretStore.open(data.in("secrets.json"), region, clock),
            AuthorityStore.open(data.in("authorities.json"), region, clock));
    return new Account(
        region, credentials, identities, World.open(data.in("world-" + region + ".json"), region, clock), vault);
  }

  Gate gate(RequestFaults faults, Clock clock) {
    return new Doorkeeper(
        new SigV4(identities::key, region, clock), new Actions(region), new Rights(identities), faults);
  }
}

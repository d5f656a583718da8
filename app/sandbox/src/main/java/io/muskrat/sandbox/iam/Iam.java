package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Keys;
import io.muskrat.sandbox.wire.QueryService;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** AWS IAM, version 2010-05-08: users, roles, access keys and inline policies. */
public final class Iam {
  private Iam() {}

  /**
   * @param ownKey the sandbox's own access key, which cannot be deleted
   */
  public static Service service(Identities identities, String ownKey, Clock clock) {
    Keys keys = new Keys();
    Map<String, QueryService.Operation> all = new HashMap<>();
    new UserOperations(identities, keys, clock).addTo(all);
    new KeyOperations(identities, keys, ownKey, clock).addTo(all);
    new PolicyOperations(identities).addTo(all);
    new RoleOperations(identities, keys, clock).addTo(all);
    new Simulation(identities).addTo(all);
    return new QueryService("https://iam.amazonaws.com/doc/2010-05-08/", all);
  }
}

package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.policy.Policy;
import io.muskrat.sandbox.policy.Verdict;
import java.util.Set;

/** Holds callers to their policies, with AWS's sentence when they may not. */
public record Rights(Identities identities) {
  /** What everybody may do who has a key (STS API reference). */
  private static final Set<String> FREE = Set.of("sts:GetCallerIdentity", "sts:GetSessionToken");

  /**
   * @throws DeniedException when no policy allows it or one denies it
   */
  public void check(Caller caller, Action action) {
    if (caller.arn().equals(Owner.ARN) || FREE.contains(action.name())) {
      return;
    }
    Verdict verdict =
        Policy.evaluate(identities.policies(caller.arn()), action.name(), action.resource());
    if (verdict != Verdict.ALLOWED) {
      throw new DeniedException(
          Denied.NOT_AUTHORIZED,
          sentence(
              caller,
              action,
              verdict == Verdict.EXPLICIT_DENY
                  ? "with an explicit deny in an identity-based policy"
                  : "because no identity-based policy allows the " + action.name() + " action"));
    }
  }

  /** AWS's sentence (IAM User Guide, "Troubleshoot access denied error messages"). */
  public static String sentence(Caller caller, Action action, String why) {
    return "User: %s is not authorized to perform: %s on resource: %s %s"
        .formatted(caller.arn(), action.name(), action.resource(), why);
  }
}

package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.identity.IamState;
import io.muskrat.sandbox.identity.Owner;
import io.muskrat.sandbox.identity.Role;
import io.muskrat.sandbox.identity.User;
import io.muskrat.sandbox.policy.MalformedPolicyException;
import io.muskrat.sandbox.policy.Policy;

/** IAM's exceptions, and what can be found or not. */
final class Refusals {
  private Refusals() {}

  static User user(IamState state, String name) {
    User user = state.users().get(name);
    if (user == null) {
      throw noSuch("The user with name " + name + " cannot be found.");
    }
    return user;
  }

  static Role role(IamState state, String name) {
    Role role = state.roles().get(name);
    if (role == null) {
      throw noSuch("The role with name " + name + " cannot be found.");
    }
    return role;
  }

  /** The sandbox's own user keeps its rights and its key, or nobody could get in any more. */
  static void notTheOwner(String user, String what) {
    if (user.equals(Owner.NAME)) {
      throw new AwsException(
          400, "UnmodifiableEntity", "The sandbox's own user keeps its " + what + ".");
    }
  }

  static String policy(String document, boolean trust) {
    try {
      if (trust) {
        Policy.parseTrust(document);
      } else {
        Policy.parse(document);
      }
      return document;
    } catch (MalformedPolicyException e) {
      throw new AwsException(400, "MalformedPolicyDocument", e.getMessage());
    }
  }

  static AwsException noSuch(String message) {
    return new AwsException(404, "NoSuchEntity", message);
  }

  static AwsException exists(String message) {
    return new AwsException(409, "EntityAlreadyExists", message);
  }

  static AwsException conflict(String message) {
    return new AwsException(409, "DeleteConflict", message);
  }

  static AwsException limit(String message) {
    return new AwsException(409, "LimitExceeded", message);
  }
}

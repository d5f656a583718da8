package io.muskrat.sandbox.msk.sharing;

import io.muskrat.sandbox.secrets.Secret;
import io.muskrat.sandbox.secrets.Secrets;
import io.muskrat.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Users out of secrets, by the rules of "Sign-in credentials authentication with AWS Secrets
 * Manager" in the MSK developer guide: a name with the prefix, a customer managed key, a user name
 * and a password.
 */
record ScramUsers(Secrets secrets) {
  private static final String PREFIX = "AmazonMSK_";

  /** Who may sign in. */
  record User(String name, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "User[" + name + "]";
    }
  }

  User of(String arn) {
    if (!arn.matches("arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:.+")) {
      throw new UnprocessedException(
          "InvalidSecretArn", "The provided secret ARN is invalid.");
    }
    Secret secret =
        secrets
            .find(arn)
            .filter(s -> !s.deleted())
            .orElseThrow(
                () ->
                    new UnprocessedException(
                        "ResourceNotFound", "The provided secret does not exist."));
    if (!secret.name().startsWith(PREFIX)) {
      throw new UnprocessedException(
          "InvalidSecretArn", "The name of the secret must begin with AmazonMSK_.");
    }
    if (secret.kmsKeyId() == null || secret.kmsKeyId().endsWith("alias/aws/secretsmanager")) {
      throw new UnprocessedException(
          "InvalidKmsKey",
          "The provided secret is encrypted with the default key. Use a customer managed key.");
    }
    return parse(secret.value());
  }

  private static User parse(String value) {
    try {
      JsonNode read = Json.read((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
      String name = read.path("username").asString("");
      String password = read.path("password").asString("");
      if (!name.isEmpty() && !password.isEmpty()) {
        return new User(name, password);
      }
    } catch (JacksonException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static UnprocessedException malformed() {
    return new UnprocessedException(
        "InvalidSecretValue", "The secret must be JSON with username and password.");
  }
}

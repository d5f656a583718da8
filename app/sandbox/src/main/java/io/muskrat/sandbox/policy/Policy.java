package io.muskrat.sandbox.policy;

import io.muskrat.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An IAM policy document (IAM User Guide, "IAM JSON policy elements reference"): Effect, Action,
 * NotAction, Resource, NotResource and wildcards; in a trust policy Principal.
 */
public final class Policy {
  private static final int LONGEST = 20_480;
  private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");
  private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

  private final List<Statement> statements;

  private Policy(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** A document that was checked before. */
  public static Policy of(JsonNode document) {
    return new Policy(nodes(document).stream().map(Statement::of).toList());
  }

  /**
   * Reads a policy of a user or role.
   *
   * @throws MalformedPolicyException with IAM's sentence
   */
  public static Policy parse(String text) {
    return parse(text, false);
  }

  /**
   * Reads a role's trust policy.
   *
   * @throws MalformedPolicyException with IAM's sentence
   */
  public static Policy parseTrust(String text) {
    return parse(text, true);
  }

  private static Policy parse(String text, boolean trust) {
    if (text.length() > LONGEST) {
      throw new MalformedPolicyException("The policy is longer than 20480 characters.");
    }
    JsonNode document;
    try {
      document = Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new MalformedPolicyException("Syntax errors in policy.");
    }
    String version = document.path("Version").asString("2008-10-17");
    if (!document.isObject() || !VERSIONS.contains(version) || nodes(document).isEmpty()) {
      throw new MalformedPolicyException("Syntax errors in policy.");
    }
    nodes(document).forEach(n -> check(n, trust));
    return of(document);
  }

  private static void check(JsonNode node, boolean trust) {
    if (!node.isObject()) {
      throw new MalformedPolicyException("Syntax errors in policy.");
    }
    if (!Set.of("Allow", "Deny").contains(node.path("Effect").asString(""))) {
      throw new MalformedPolicyException("Missing required field Effect");
    }
    Statement statement = Statement.of(node);
    if (statement.actions().isEmpty() || node.has("Action") && node.has("NotAction")) {
      throw new MalformedPolicyException("Policy statement must contain actions.");
    }
    if (!statement.actions().stream().allMatch(a -> ACTION.matcher(a).matches())) {
      throw new MalformedPolicyException(
          "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
    }
    if (trust) {
      if (node.has("Resource") || node.has("NotResource")) {
        throw new MalformedPolicyException("Has prohibited field Resource");
      }
      if (!node.has("Principal")) {
        throw new MalformedPolicyException("Missing required field Principal");
      }
      return;
    }
    if (node.has("Principal") || node.has("NotPrincipal")) {
      throw new MalformedPolicyException("Policy document should not specify a principal.");
    }
    resources(node, statement);
  }

  private static void resources(JsonNode node, Statement statement) {
    if (statement.resources().isEmpty() || node.has("Resource") && node.has("NotResource")) {
      throw new MalformedPolicyException("Policy statement must contain resources.");
    }
    for (String resource : statement.resources()) {
      if (!resource.startsWith("arn:") && !resource.matches("\\*+")) {
        throw new MalformedPolicyException(
            "Resource " + resource + " must be in ARN format or \"*\".");
      }
    }
  }

  private static List<JsonNode> nodes(JsonNode document) {
    JsonNode statement = document.path("Statement");
    List<JsonNode> all = new ArrayList<>();
    if (statement.isArray()) {
      statement.forEach(all::add);
    } else if (statement.isObject()) {
      all.add(statement);
    }
    return all;
  }

  /** What all policies together say: a Deny wins, and what nobody allows is denied. */
  public static Verdict evaluate(List<Policy> policies, String action, String resource) {
    boolean allowed = false;
    for (Policy policy : policies) {
      for (Statement statement : policy.statements) {
        if (statement.applies(action, resource)) {
          if (!statement.allow()) {
            return Verdict.EXPLICIT_DENY;
          }
          allowed = true;
        }
      }
    }
    return allowed ? Verdict.ALLOWED : Verdict.IMPLICIT_DENY;
  }

  /** Whether this policy, of a role, lets a principal assume it. */
  public boolean trusts(String arn, String account) {
    boolean allowed = false;
    for (Statement s : statements) {
      boolean assume =
          s.actions().stream().anyMatch(a -> Glob.matches(a, "sts:assumerole")) != s.notActions();
      boolean named =
          s.principals().stream()
              .anyMatch(
                  p ->
                      p.equals("*")
                          || p.equals(arn)
                          || p.equals(account)
                          || p.equals("arn:aws:iam::" + account + ":root"));
      if (assume && named) {
        if (!s.allow()) {
          return false;
        }
        allowed |= !s.conditional();
      }
    }
    return allowed;
  }
}

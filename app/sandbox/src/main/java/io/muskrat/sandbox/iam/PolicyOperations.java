package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.identity.IamState;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Role;
import io.muskrat.sandbox.identity.User;
import io.muskrat.sandbox.wire.QueryService;
import io.muskrat.sandbox.wire.Uris;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Inline policies of users and of roles: Put, Get, List and Delete. */
record PolicyOperations(Identities identities) {
  void addTo(Map<String, QueryService.Operation> all) {
    for (Kind kind : Kind.values()) {
      String name = kind == Kind.USER ? "User" : "Role";
      all.put("Put" + name + "Policy", (in, c) -> put(kind, new Input(in)));
      all.put("Get" + name + "Policy", (in, c) -> get(kind, new Input(in)));
      all.put("List" + name + "Policies", (in, c) -> list(kind, new Input(in)));
      all.put("Delete" + name + "Policy", (in, c) -> delete(kind, new Input(in)));
    }
  }

  private enum Kind {
    USER("UserName") {
      @Override
      Map<String, String> policies(IamState state, String name) {
        return Refusals.user(state, name).policies();
      }

      @Override
      IamState with(IamState state, String name, Map<String, String> policies) {
        User user = Refusals.user(state, name);
        return state.with(user.withPolicies(policies));
      }
    },
    ROLE("RoleName") {
      @Override
      Map<String, String> policies(IamState state, String name) {
        return Refusals.role(state, name).policies();
      }

      @Override
      IamState with(IamState state, String name, Map<String, String> policies) {
        Role role = Refusals.role(state, name);
        return state.with(role.withPolicies(policies));
      }
    };

    private final String parameter;

    Kind(String parameter) {
      this.parameter = parameter;
    }

    abstract Map<String, String> policies(IamState state, String name);

    abstract IamState with(IamState state, String name, Map<String, String> policies);
  }

  private Map<String, ?> put(Kind kind, Input in) {
    String policy = in.policyName();
    String document = Refusals.policy(in.needed("PolicyDocument"), false);
    change(kind, in, policies -> policies.put(policy, document));
    return Map.of();
  }

  private Map<String, ?> delete(Kind kind, Input in) {
    String policy = in.policyName();
    change(
        kind,
        in,
        policies -> {
          if (policies.remove(policy) == null) {
            throw missing(policy);
          }
        });
    return Map.of();
  }

  private void change(Kind kind, Input in, Consumer<Map<String, String>> change) {
    String name = in.name(kind.parameter);
    if (kind == Kind.USER) {
      Refusals.notTheOwner(name, "policies");
    }
    identities.update(
        state -> {
          Map<String, String> policies = new TreeMap<>(kind.policies(state, name));
          change.accept(policies);
          return kind.with(state, name, policies);
        });
  }

  private Map<String, ?> get(Kind kind, Input in) {
    String name = in.name(kind.parameter);
    String policy = in.policyName();
    String document = kind.policies(identities.state(), name).get(policy);
    if (document == null) {
      throw missing(policy);
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(kind.parameter, name);
    out.put("PolicyName", policy);
    out.put("PolicyDocument", Uris.encode(document, false));
    return out;
  }

  private Map<String, ?> list(Kind kind, Input in) {
    return Pages.of(
        in,
        "PolicyNames",
        List.copyOf(
            new TreeMap<>(kind.policies(identities.state(), in.name(kind.parameter))).keySet()));
  }

  private static RuntimeException missing(String policy) {
    return Refusals.noSuch("The policy with name " + policy + " cannot be found.");
  }
}

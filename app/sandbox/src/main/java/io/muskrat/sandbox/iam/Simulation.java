package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.identity.IamState;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.policy.Policy;
import io.muskrat.sandbox.policy.Verdict;
import io.muskrat.sandbox.wire.QueryService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SimulatePrincipalPolicy: what a user's or role's policies, and any given, say. */
record Simulation(Identities identities) {
  void addTo(Map<String, QueryService.Operation> all) {
    all.put("SimulatePrincipalPolicy", (in, caller) -> run(new Input(in)));
  }

  private Map<String, ?> run(Input in) {
    String arn = in.needed("PolicySourceArn");
    IamState state = identities.state();
    boolean known =
        state.users().values().stream().anyMatch(u -> u.arn().equals(arn))
            || state.roles().values().stream().anyMatch(r -> r.arn().equals(arn));
    if (!known) {
      throw Refusals.noSuch("No such entity: " + arn);
    }
    List<Policy> policies = new ArrayList<>(identities.policies(arn));
    in.list("PolicyInputList").forEach(p -> policies.add(Policy.parse(Refusals.policy(p, false))));
    List<String> actions = in.list("ActionNames");
    if (actions.isEmpty()) {
      throw Input.invalid(
          "1 validation error detected: Value null at 'actionNames' failed to satisfy constraint:"
              + " Member must not be null");
    }
    List<String> resources = in.list("ResourceArns");
    List<Map<String, Object>> results = new ArrayList<>();
    for (String action : actions) {
      for (String resource : resources.isEmpty() ? List.of("*") : resources) {
        Verdict verdict = Policy.evaluate(policies, action, resource);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("EvalActionName", action);
        result.put("EvalResourceName", resource);
        result.put("EvalDecision", verdict.text());
        results.add(result);
      }
    }
    return Pages.of(in, "EvaluationResults", results);
  }
}

package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Keys;
import io.muskrat.sandbox.identity.User;
import io.muskrat.sandbox.wire.QueryService;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** CreateUser, GetUser, ListUsers, DeleteUser. */
record UserOperations(Identities identities, Keys keys, Clock clock) {
  void addTo(Map<String, QueryService.Operation> all) {
    all.put("CreateUser", (in, caller) -> create(new Input(in)));
    all.put("GetUser", this::get);
    all.put("ListUsers", (in, caller) -> list(new Input(in)));
    all.put("DeleteUser", (in, caller) -> delete(new Input(in)));
  }

  private Map<String, ?> create(Input in) {
    String name = in.name("UserName");
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    User user =
        new User(in.path(), name, keys.userId(), now, in.tags(), List.of(), Map.of());
    identities.update(
        state -> {
          if (state.users().keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            throw Refusals.exists("User with name " + name + " already exists.");
          }
          return state.with(user);
        });
    return Map.of("User", view(user));
  }

  private Map<String, ?> get(ObjectNode parameters, Caller caller) {
    Input in = new Input(parameters);
    if (in.has("UserName")) {
      return Map.of("User", view(Refusals.user(identities.state(), in.name("UserName"))));
    }
    return identities.state().users().values().stream()
        .filter(u -> u.arn().equals(caller.arn()))
        .findFirst()
        .map(u -> Map.of("User", view(u)))
        .orElseThrow(
            () ->
                new AwsException(
                    400,
                    "ValidationError",
                    "Must specify userName when calling with non-User credentials"));
  }

  private Map<String, ?> list(Input in) {
    String prefix = in.text("PathPrefix");
    return Pages.of(
        in,
        "Users",
        identities.state().users().values().stream()
            .filter(u -> u.path().startsWith(prefix))
            .map(UserOperations::view)
            .toList());
  }

  private Map<String, ?> delete(Input in) {
    String name = in.name("UserName");
    identities.update(
        state -> {
          User user = Refusals.user(state, name);
          if (!user.keys().isEmpty()) {
            throw Refusals.conflict("Cannot delete entity, must delete access keys first.");
          }
          if (!user.policies().isEmpty()) {
            throw Refusals.conflict("Cannot delete entity, must delete policies first.");
          }
          return state.withoutUser(name);
        });
    return Map.of();
  }

  private static Map<String, Object> view(User user) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Path", user.path());
    out.put("UserName", user.name());
    out.put("UserId", user.id());
    out.put("Arn", user.arn());
    out.put("CreateDate", user.created());
    if (!user.tags().isEmpty()) {
      out.put(
          "Tags",
          user.tags().entrySet().stream()
              .map(t -> Map.of("Key", t.getKey(), "Value", t.getValue()))
              .toList());
    }
    return out;
  }
}

package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Keys;
import io.muskrat.sandbox.identity.Role;
import io.muskrat.sandbox.wire.QueryService;
import io.muskrat.sandbox.wire.Uris;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** CreateRole, GetRole, ListRoles, DeleteRole. */
record RoleOperations(Identities identities, Keys keys, Clock clock) {
  private static final int SHORTEST = 3600;
  private static final int LONGEST = 43_200;

  void addTo(Map<String, QueryService.Operation> all) {
    all.put("CreateRole", (in, caller) -> create(new Input(in)));
    all.put("GetRole", (in, caller) -> get(new Input(in)));
    all.put("ListRoles", (in, caller) -> list(new Input(in)));
    all.put("DeleteRole", (in, caller) -> delete(new Input(in)));
  }

  private Map<String, ?> create(Input in) {
    String name = in.name("RoleName");
    Role role =
        new Role(
            in.path(),
            name,
            keys.roleId(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            in.has("Description") ? in.text("Description") : null,
            in.number("MaxSessionDuration", SHORTEST, SHORTEST, LONGEST),
            Refusals.policy(in.needed("AssumeRolePolicyDocument"), true),
            Map.of());
    identities.update(
        state -> {
          if (state.roles().keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            throw Refusals.exists("Role with name " + name + " already exists.");
          }
          return state.with(role);
        });
    return Map.of("Role", view(role));
  }

  private Map<String, ?> get(Input in) {
    return Map.of("Role", view(Refusals.role(identities.state(), in.name("RoleName"))));
  }

  private Map<String, ?> list(Input in) {
    String prefix = in.text("PathPrefix");
    return Pages.of(
        in,
        "Roles",
        identities.state().roles().values().stream()
            .filter(r -> r.path().startsWith(prefix))
            .map(RoleOperations::view)
            .toList());
  }

  private Map<String, ?> delete(Input in) {
    String name = in.name("RoleName");
    identities.update(
        state -> {
          if (!Refusals.role(state, name).policies().isEmpty()) {
            throw Refusals.conflict("Cannot delete entity, must delete policies first.");
          }
          return state.withoutRole(name);
        });
    return Map.of();
  }

  private static Map<String, Object> view(Role role) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Path", role.path());
    out.put("RoleName", role.name());
    out.put("RoleId", role.id());
    out.put("Arn", role.arn());
    out.put("CreateDate", role.created());
    out.put("AssumeRolePolicyDocument", Uris.encode(role.trust(), false));
    out.put("Description", role.description());
    out.put("MaxSessionDuration", role.longest());
    return out;
  }
}

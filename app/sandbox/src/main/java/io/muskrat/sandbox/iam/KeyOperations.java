package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.identity.AccessKey;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Keys;
import io.muskrat.sandbox.identity.User;
import io.muskrat.sandbox.wire.QueryService;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * CreateAccessKey, ListAccessKeys, UpdateAccessKey, DeleteAccessKey.
 *
 * @param ownKey the sandbox's own access key, which stays
 */
record KeyOperations(Identities identities, Keys keys, String ownKey, Clock clock) {
  private static final int MOST = 2;

  void addTo(Map<String, QueryService.Operation> all) {
    all.put("CreateAccessKey", this::create);
    all.put("ListAccessKeys", this::list);
    all.put("UpdateAccessKey", this::update);
    all.put("DeleteAccessKey", this::delete);
  }

  /** The caller's own name when the request has none. */
  private String user(Input in, Caller caller) {
    if (in.has("UserName")) {
      return in.name("UserName");
    }
    return identities.state().users().values().stream()
        .filter(u -> u.arn().equals(caller.arn()))
        .map(User::name)
        .findFirst()
        .orElseThrow(
            () ->
                Input.invalid("Must specify userName when calling with non-User credentials"));
  }

  private Map<String, ?> create(ObjectNode parameters, Caller caller) {
    String name = user(new Input(parameters), caller);
    AccessKey key =
        new AccessKey(
            keys.accessKey(),
            keys.secret(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            true);
    identities.update(
        state -> {
          User user = Refusals.user(state, name);
          if (user.keys().size() >= MOST) {
            throw Refusals.limit("Cannot exceed quota for AccessKeysPerUser: " + MOST);
          }
          List<AccessKey> more = new ArrayList<>(user.keys());
          more.add(key);
          return state.with(user.withKeys(more));
        });
    Map<String, Object> out = view(name, key);
    out.put("SecretAccessKey", key.secret());
    return Map.of("AccessKey", out);
  }

  private Map<String, ?> list(ObjectNode parameters, Caller caller) {
    Input in = new Input(parameters);
    User user = Refusals.user(identities.state(), user(in, caller));
    return Pages.of(
        in,
        "AccessKeyMetadata",
        user.keys().stream().map(k -> view(user.name(), k)).toList());
  }

  private Map<String, ?> update(ObjectNode parameters, Caller caller) {
    Input in = new Input(parameters);
    String status = in.needed("Status");
    if (!status.equals("Active") && !status.equals("Inactive")) {
      throw Input.invalid("The status must be Active or Inactive.");
    }
    change(
        in,
        caller,
        (list, key) ->
            list.set(
                list.indexOf(key),
                new AccessKey(key.id(), key.secret(), key.created(), status.equals("Active"))));
    return Map.of();
  }

  private Map<String, ?> delete(ObjectNode parameters, Caller caller) {
    change(new Input(parameters), caller, List::remove);
    return Map.of();
  }

  private interface Change {
    void on(List<AccessKey> list, AccessKey key);
  }

  private void change(Input in, Caller caller, Change change) {
    String name = user(in, caller);
    String id = in.needed("AccessKeyId");
    if (id.equals(ownKey)) {
      Refusals.notTheOwner(name, "access key");
    }
    identities.update(
        state -> {
          User user = Refusals.user(state, name);
          AccessKey key =
              user.keys().stream()
                  .filter(k -> k.id().equals(id))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          Refusals.noSuch("The Access Key with id " + id + " cannot be found."));
          List<AccessKey> left = new ArrayList<>(user.keys());
          change.on(left, key);
          return state.with(user.withKeys(left));
        });
  }

  private static Map<String, Object> view(String user, AccessKey key) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("UserName", user);
    out.put("AccessKeyId", key.id());
    out.put("Status", key.active() ? "Active" : "Inactive");
    out.put("CreateDate", key.created());
    return out;
  }
}

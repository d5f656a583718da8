package io.muskrat.sandbox.kms;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CreateAlias, UpdateAlias, DeleteAlias, ListAliases. */
record AliasOperations(KeyStore store, Clock clock) {
  void addTo(Map<String, JsonAction> all) {
    all.put("CreateAlias", this::create);
    all.put("UpdateAlias", this::update);
    all.put("DeleteAlias", this::delete);
    all.put("ListAliases", this::list);
  }

  private static String name(Body in) {
    String name = in.needText("AliasName");
    if (!name.matches("alias/[A-Za-z0-9/_-]{1,250}")) {
      throw in.unfit("aliasName", name, "Member must satisfy regular expression pattern: ^alias/[a-zA-Z0-9/_-]+$");
    }
    if (name.startsWith("alias/aws/")) {
      throw new AwsException(
          400, "NotAuthorizedException", "Aliases that begin with alias/aws/ are AWS's own.");
    }
    return name;
  }

  private Map<String, ?> create(Body in) {
    String name = name(in);
    KmsKey key = store.get(in.needText("TargetKeyId"));
    store.update(
        s -> {
          if (s.aliases().containsKey(name)) {
            throw new AwsException(
                400,
                "AlreadyExistsException",
                "An alias with the name " + store.arn(name) + " already exists");
          }
          return s.with(alias(name, key));
        });
    return Map.of();
  }

  private Map<String, ?> update(Body in) {
    String name = name(in);
    KmsKey key = store.get(in.needText("TargetKeyId"));
    store.get(name);
    store.update(s -> s.with(alias(name, key)));
    return Map.of();
  }

  private KmsState.Alias alias(String name, KmsKey key) {
    return new KmsState.Alias(name, key.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Map<String, ?> delete(Body in) {
    String name = name(in);
    store.update(
        s -> {
          if (!s.aliases().containsKey(name)) {
            throw new AwsException(
                400, "NotFoundException", "Alias " + store.arn(name) + " is not found.");
          }
          return s.without(s.aliases().get(name));
        });
    return Map.of();
  }

  private Map<String, ?> list(Body in) {
    String key = in.text("KeyId").map(k -> store.get(k).id()).orElse("");
    List<KmsState.Alias> found =
        store.state().aliases().values().stream()
            .filter(a -> key.isEmpty() || a.target().equals(key))
            .toList();
    return KeyOperations.marked(
        KeyOperations.PAGES.page(in, "Aliases", found, KmsState.Alias::name, this::view));
  }

  private Map<String, Object> view(KmsState.Alias alias) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("AliasName", alias.name());
    out.put("AliasArn", store.arn(alias.name()));
    out.put("TargetKeyId", alias.target());
    out.put("CreationDate", alias.created());
    out.put("LastUpdatedDate", alias.created());
    return out;
  }
}

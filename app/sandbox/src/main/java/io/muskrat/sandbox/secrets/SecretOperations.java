package io.muskrat.sandbox.secrets;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.Pages;
import io.muskrat.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Secrets described, listed, tagged, given policies, deleted with a recovery window, restored. */
record SecretOperations(SecretStore store) {
  private static final Pages PAGES =
      new Pages("MaxResults", 100, "NextToken", "InvalidNextTokenException");
  private static final List<String> FILTERS =
      List.of("description", "name", "tag-key", "tag-value", "all");

  void addTo(Map<String, JsonAction> all) {
    all.put("DescribeSecret", in -> view(store.get(in.needText("SecretId")), "VersionIdsToStages"));
    all.put("ListSecrets", this::list);
    all.put("DeleteSecret", this::delete);
    all.put("RestoreSecret", this::restore);
    all.put("TagResource", this::tag);
    all.put("UntagResource", this::untag);
    all.put("PutResourcePolicy", this::putPolicy);
    all.put("GetResourcePolicy", this::policy);
    all.put("DeleteResourcePolicy", in -> policy(in, null));
  }

  private Map<String, ?> list(Body in) {
    boolean deleted = in.flag("IncludePlannedDeletion");
    List<Body> filters = in.structures("Filters");
    filters.forEach(f -> f.oneOf("Key", FILTERS));
    List<Stored> found =
        store.all().stream()
            .filter(s -> deleted || s.deletion() == null)
            .filter(s -> filters.stream().allMatch(f -> matches(s, f)))
            .toList();
    return PAGES.page(
        in, "SecretList", found, Stored::arn, s -> view(s, "SecretVersionsToStages"));
  }

  /** Values begin with what is asked for; case matters only in names and tags. */
  private static boolean matches(Stored secret, Body filter) {
    String description = String.valueOf(secret.about().description());
    return filter.texts("Values").stream()
        .anyMatch(
            given -> {
              boolean not = given.startsWith("!");
              String value = not ? given.substring(1) : given;
              boolean hit =
                  switch (filter.needText("Key")) {
                    case "name" -> secret.name().startsWith(value);
                    case "description" -> begins(description, value);
                    case "tag-key" -> secret.tags().keySet().stream().anyMatch(k -> k.startsWith(value));
                    case "tag-value" -> secret.tags().values().stream().anyMatch(v -> v.startsWith(value));
                    default -> begins(secret.name(), value) || begins(description, value);
                  };
              return hit != not;
            });
  }

  private static boolean begins(String text, String with) {
    return text.toLowerCase(Locale.ROOT).startsWith(with.toLowerCase(Locale.ROOT));
  }

  private Map<String, ?> delete(Body in) {
    Stored secret = store.get(in.needText("SecretId"));
    boolean force = in.flag("ForceDeleteWithoutRecovery");
    if (force && in.has("RecoveryWindowInDays")) {
      throw in.invalid(
          "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
    }
    if (secret.deletion() != null && !force) {
      store.live(secret.arn());
    }
    long days = in.whole("RecoveryWindowInDays").orElse(30);
    if (days < 7 || days > 30) {
      throw in.invalid("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
    }
    Instant end = force ? store.now() : store.now().plus(Duration.ofDays(days));
    if (force) {
      store.remove(secret);
    } else {
      store.update(secret.arn(), s -> s.until(end));
    }
    Map<String, Object> out = named(secret);
    out.put("DeletionDate", end);
    return out;
  }

  private Map<String, ?> restore(Body in) {
    Stored secret = store.get(in.needText("SecretId"));
    store.update(secret.arn(), s -> s.until(null));
    return named(secret);
  }

  private Map<String, ?> tag(Body in) {
    Stored secret = store.live(in.needText("SecretId"));
    Map<String, String> more = tags(in);
    store.update(
        secret.arn(),
        s -> {
          Map<String, String> tags = new TreeMap<>(s.tags());
          tags.putAll(more);
          return s.with(tags);
        });
    return Map.of();
  }

  private Map<String, ?> untag(Body in) {
    Stored secret = store.live(in.needText("SecretId"));
    List<String> gone = in.texts("TagKeys");
    store.update(
        secret.arn(),
        s -> {
          Map<String, String> tags = new TreeMap<>(s.tags());
          tags.keySet().removeAll(gone);
          return s.with(tags);
        });
    return Map.of();
  }

  private Map<String, ?> putPolicy(Body in) {
    String text = in.needText("ResourcePolicy");
    try {
      if (Json.MAPPER.readTree(text).path("Statement").isEmpty()) {
        throw new AwsException(
            400, "MalformedPolicyDocumentException", "This resource policy contains a syntax error.");
      }
    } catch (JacksonException e) {
      throw new AwsException(
          400, "MalformedPolicyDocumentException", "This resource policy contains a syntax error.");
    }
    return policy(in, text);
  }

  private Map<String, ?> policy(Body in, String text) {
    Stored secret = store.live(in.needText("SecretId"));
    Stored.About old = secret.about();
    Stored.About about = new Stored.About(old.description(), old.kmsKeyId(), text);
    store.update(secret.arn(), s -> s.with(about, s.changed()));
    return named(secret);
  }

  private Map<String, ?> policy(Body in) {
    Stored secret = store.live(in.needText("SecretId"));
    Map<String, Object> out = named(secret);
    out.put("ResourcePolicy", secret.about().policy());
    return out;
  }

  static Map<String, String> tags(Body in) {
    Map<String, String> tags = new TreeMap<>();
    in.structures("Tags").forEach(t -> tags.put(t.needText("Key"), t.text("Value").orElse("")));
    return tags;
  }

  private static Map<String, Object> named(Stored secret) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ARN", secret.arn());
    out.put("Name", secret.name());
    return out;
  }

  private static Map<String, Object> view(Stored secret, String versions) {
    Map<String, Object> out = named(secret);
    out.put("Description", secret.about().description());
    out.put("KmsKeyId", secret.about().kmsKeyId());
    out.put("LastChangedDate", secret.changed());
    out.put("DeletedDate", secret.deletion());
    out.put("CreatedDate", secret.created());
    out.put(
        "Tags",
        secret.tags().entrySet().stream()
            .map(t -> Map.of("Key", t.getKey(), "Value", t.getValue()))
            .toList());
    Map<String, Object> stages = new LinkedHashMap<>();
    secret.versions().forEach(v -> stages.put(v.id(), v.stages()));
    out.put(versions, stages);
    return out;
  }
}

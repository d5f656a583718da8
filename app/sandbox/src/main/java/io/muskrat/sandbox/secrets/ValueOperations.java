package io.muskrat.sandbox.secrets;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.Pages;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * CreateSecret, PutSecretValue, UpdateSecret, GetSecretValue, ListSecretVersionIds.
 *
 * @param keys whether there is an enabled KMS key of this name
 */
record ValueOperations(SecretStore store, Predicate<String> keys) {
  private static final int LONGEST = 65_536;
  private static final Pages PAGES = new Pages("MaxResults", 100, "NextToken", "InvalidNextTokenException");

  void addTo(Map<String, JsonAction> all) {
    all.put("CreateSecret", this::create);
    all.put("PutSecretValue", this::put);
    all.put("UpdateSecret", this::update);
    all.put("GetSecretValue", this::get);
    all.put("ListSecretVersionIds", this::versions);
  }

  private Map<String, ?> create(Body in) {
    String name = in.needText("Name");
    if (!name.matches("[A-Za-z0-9/_+=.@!-]{1,512}")) {
      throw new AwsException(
          400,
          "ValidationException",
          "Invalid name. Must be a valid name containing alphanumeric characters, or any of the"
              + " following: -/_+=.@!");
    }
    Instant now = store.now();
    boolean valued = in.has("SecretString") || in.has("SecretBinary");
    Stored.Version version = valued ? version(in, List.of(Stored.CURRENT), now) : null;
    Stored.About about =
        new Stored.About(in.text("Description").orElse(null), key(in, null), null);
    Stored made =
        new Stored(
            store.arn(name),
            name,
            about,
            SecretOperations.tags(in),
            now,
            now,
            null,
            valued ? List.of(version) : List.of());
    Stored there =
        store.all().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
    if (there == null) {
      store.put(made);
      return answer(made, version, false);
    }
    if (there.deletion() != null) {
      throw new AwsException(
          400,
          "InvalidRequestException",
          "You can't create this secret because a secret with this name is already scheduled for"
              + " deletion.");
    }
    // The same request once more, after an answer that was lost.
    boolean again =
        valued
            && there.versions().stream()
                .anyMatch(v -> v.id().equals(version.id()) && v.same(version.text(), version.bytes()));
    if (!again) {
      throw new AwsException(
          400,
          "ResourceExistsException",
          "The operation failed because the secret " + name + " already exists.");
    }
    return answer(there, version, false);
  }

  private Map<String, ?> put(Body in) {
    Stored secret = store.live(in.needText("SecretId"));
    if (!in.has("SecretString") && !in.has("SecretBinary")) {
      throw new AwsException(
          400, "InvalidRequestException", "You must provide either SecretString or SecretBinary.");
    }
    List<String> stages = in.texts("VersionStages");
    Stored.Version added =
        version(in, stages.isEmpty() ? List.of(Stored.CURRENT) : stages, store.now());
    return answer(add(secret, added), added, true);
  }

  private Map<String, ?> update(Body in) {
    Stored secret = store.live(in.needText("SecretId"));
    Stored.About about =
        new Stored.About(
            in.text("Description").orElse(secret.about().description()),
            key(in, secret.about().kmsKeyId()),
            secret.about().policy());
    boolean valued = in.has("SecretString") || in.has("SecretBinary");
    Stored.Version added =
        valued ? version(in, List.of(Stored.CURRENT), store.now()) : null;
    Stored changed = store.update(secret.arn(), s -> s.with(about, store.now()));
    return answer(valued ? add(changed, added) : changed, added, false);
  }

  private Stored add(Stored secret, Stored.Version added) {
    for (Stored.Version old : secret.versions()) {
      if (old.id().equals(added.id())) {
        if (old.same(added.text(), added.bytes())) {
          return secret;
        }
        throw new AwsException(
            400,
            "ResourceExistsException",
            "You can't use ClientRequestToken " + added.id() + " because that value is already in use for a version of secret " + secret.arn() + ".");
      }
    }
    return store.update(secret.arn(), s -> s.plus(added, store.now()));
  }

  private Map<String, ?> get(Body in) {
    Stored secret = store.live(in.needText("SecretId"));
    String stage = in.text("VersionStage").orElse("");
    String id = in.text("VersionId").orElse("");
    String wanted = stage.isEmpty() && id.isEmpty() ? Stored.CURRENT : stage;
    Stored.Version found =
        secret.versions().stream()
            .filter(v -> id.isEmpty() || v.id().equals(id))
            .filter(v -> wanted.isEmpty() || v.stages().contains(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new AwsException(
                        400,
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret value for "
                            + (id.isEmpty() ? "staging label: " + wanted : "VersionId: " + id)));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ARN", secret.arn());
    out.put("Name", secret.name());
    out.put("VersionId", found.id());
    out.put("SecretBinary", found.bytes());
    out.put("SecretString", found.text());
    out.put("VersionStages", found.stages());
    out.put("CreatedDate", found.created());
    return out;
  }

  private Map<String, ?> versions(Body in) {
    Stored secret = store.get(in.needText("SecretId"));
    List<Stored.Version> ordered =
        secret.versions().stream().sorted(Comparator.comparing(Stored.Version::id)).toList();
    Map<String, Object> out =
        PAGES.page(
            in,
            "Versions",
            ordered,
            Stored.Version::id,
            v -> Map.of("VersionId", v.id(), "VersionStages", v.stages(), "CreatedDate", v.created()));
    out.put("ARN", secret.arn());
    out.put("Name", secret.name());
    return out;
  }

  private static Stored.Version version(Body in, List<String> stages, Instant now) {
    String text = in.text("SecretString").orElse(null);
    String bytes = in.text("SecretBinary").orElse(null);
    if (text != null && bytes != null) {
      throw in.invalid("You can't specify both a binary secret value and a string secret value.");
    }
    if ((text == null ? bytes : text).length() > LONGEST) {
      throw in.invalid("The secret value must have at most 65536 bytes.");
    }
    String id = in.text("ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
    if (id.length() < 32 || id.length() > 64) {
      throw in.invalid("ClientRequestToken must be 32-64 characters long.");
    }
    return new Stored.Version(id, text, bytes, stages, now);
  }

  private String key(Body in, String otherwise) {
    String key = in.text("KmsKeyId").orElse(otherwise);
    if (in.has("KmsKeyId") && !keys.test(key)) {
      throw new AwsException(
          400,
          "EncryptionFailure",
          "Secrets Manager can't encrypt the protected secret text using the provided KMS key."
              + " Check that the KMS key is available, enabled, and not in an invalid state.");
    }
    return key;
  }

  private static Map<String, Object> answer(
      Stored secret, Stored.Version version, boolean stages) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ARN", secret.arn());
    out.put("Name", secret.name());
    if (version != null) {
      out.put("VersionId", version.id());
      out.put("VersionStages", stages ? version.stages() : null);
    }
    return out;
  }
}

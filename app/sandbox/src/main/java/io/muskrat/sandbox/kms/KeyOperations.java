package io.muskrat.sandbox.kms;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.Pages;
import io.muskrat.sandbox.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keys: created, described, listed, tagged, disabled and deleted after their waiting period. */
record KeyOperations(KeyStore store, Clock clock) {
  static final Pages PAGES = new Pages("Limit", 100, "Marker", "InvalidMarkerException");
  private static final String SYMMETRIC = "SYMMETRIC_DEFAULT";

  void addTo(Map<String, JsonAction> all) {
    all.put("CreateKey", this::create);
    all.put("DescribeKey", in -> Map.of("KeyMetadata", view(store.get(in.needText("KeyId")))));
    all.put("ListKeys", this::list);
    all.put("EnableKey", in -> change(in, k -> notDying(k).to("Enabled", null)));
    all.put("DisableKey", in -> change(in, k -> notDying(k).to("Disabled", null)));
    all.put("ScheduleKeyDeletion", this::schedule);
    all.put("CancelKeyDeletion", this::cancel);
    all.put("TagResource", this::tag);
    all.put("UntagResource", this::untag);
    all.put("ListResourceTags", this::tags);
  }

  private Map<String, ?> create(Body in) {
    String spec =
        in.text("KeySpec").or(() -> in.text("CustomerMasterKeySpec")).orElse(SYMMETRIC);
    String usage = in.text("KeyUsage").orElse("ENCRYPT_DECRYPT");
    if (!spec.equals(SYMMETRIC)
        || !usage.equals("ENCRYPT_DECRYPT")
        || !in.text("Origin").orElse("AWS_KMS").equals("AWS_KMS")
        || in.flag("MultiRegion")) {
      throw new AwsException(
          400,
          "UnsupportedOperationException",
          "This sandbox has only symmetric encryption keys of one region made by KMS itself.");
    }
    KmsKey key =
        store.make(
            UUID.randomUUID().toString(),
            in.text("Description").orElse(""),
            false,
            given(in),
            in.text("Policy").orElse(""));
    store.update(s -> s.with(key));
    return Map.of("KeyMetadata", view(key));
  }

  private Map<String, ?> list(Body in) {
    Map<String, Object> out =
        PAGES.page(
            in,
            "Keys",
            store.keys(),
            KmsKey::id,
            k -> Map.of("KeyId", k.id(), "KeyArn", k.arn()));
    return marked(out);
  }

  /** The next page's marker has another name in KMS's answers than in its requests. */
  static Map<String, Object> marked(Map<String, Object> out) {
    Object marker = out.remove("Marker");
    out.put("Truncated", marker != null);
    out.put("NextMarker", marker);
    return out;
  }

  private Map<String, ?> change(Body in, UnaryOperator<KmsKey> how) {
    String id = own(in).id();
    store.update(s -> s.with(how.apply(s.keys().get(id))));
    return Map.of();
  }

  private Map<String, ?> schedule(Body in) {
    KmsKey key = notDying(own(in));
    int days = in.within("PendingWindowInDays", 7, 30, 30);
    Instant end = clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    store.update(s -> s.with(key.to("PendingDeletion", end)));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("KeyId", key.arn());
    out.put("DeletionDate", end);
    out.put("KeyState", "PendingDeletion");
    out.put("PendingWindowInDays", days);
    return out;
  }

  private Map<String, ?> cancel(Body in) {
    KmsKey key = own(in);
    if (key.deletion() == null) {
      throw new AwsException(
          400, "KMSInvalidStateException", key.arn() + " is not pending deletion.");
    }
    store.update(s -> s.with(key.to("Disabled", null)));
    return Map.of("KeyId", key.arn());
  }

  private KmsKey own(Body in) {
    KmsKey key = store.get(in.needText("KeyId"));
    if (key.managed()) {
      throw new AwsException(
          400, "AccessDeniedException", "The key " + key.arn() + " is managed by AWS.");
    }
    return key;
  }

  private static KmsKey notDying(KmsKey key) {
    if (key.deletion() != null) {
      throw new AwsException(400, "KMSInvalidStateException", key.arn() + " is pending deletion.");
    }
    return key;
  }

  private Map<String, ?> tag(Body in) {
    Map<String, String> more = given(in);
    return change(
        in,
        k -> {
          Map<String, String> tags = new TreeMap<>(k.secrecy().tags());
          tags.putAll(more);
          return k.with(tags);
        });
  }

  private Map<String, ?> untag(Body in) {
    List<String> gone = in.texts("TagKeys");
    return change(
        in,
        k -> {
          Map<String, String> tags = new TreeMap<>(k.secrecy().tags());
          tags.keySet().removeAll(gone);
          return k.with(tags);
        });
  }

  private Map<String, ?> tags(Body in) {
    return Map.of(
        "Tags",
        store.get(in.needText("KeyId")).secrecy().tags().entrySet().stream()
            .map(t -> Map.of("TagKey", t.getKey(), "TagValue", t.getValue()))
            .toList(),
        "Truncated",
        false);
  }

  private static Map<String, String> given(Body in) {
    Map<String, String> tags = new TreeMap<>();
    in.structures("Tags").forEach(t -> tags.put(t.needText("TagKey"), t.text("TagValue").orElse("")));
    return tags;
  }

  private static Map<String, Object> view(KmsKey key) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("AWSAccountId", World.ACCOUNT);
    out.put("KeyId", key.id());
    out.put("Arn", key.arn());
    out.put("CreationDate", key.created());
    out.put("Enabled", key.enabled());
    out.put("Description", key.description());
    out.put("KeyUsage", "ENCRYPT_DECRYPT");
    out.put("KeyState", key.state());
    out.put("DeletionDate", key.deletion());
    out.put("Origin", "AWS_KMS");
    out.put("KeyManager", key.managed() ? "AWS" : "CUSTOMER");
    out.put("CustomerMasterKeySpec", SYMMETRIC);
    out.put("KeySpec", SYMMETRIC);
    out.put("EncryptionAlgorithms", List.of(SYMMETRIC));
    out.put("MultiRegion", false);
    return out;
  }
}

package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.Pages;
import io.muskrat.sandbox.wire.Json;
import io.muskrat.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Authorities created, described, listed, switched, tagged, deleted and restored. */
record LifeOperations(AuthorityStore store) {
  private static final Pages PAGES =
      new Pages("MaxResults", 1000, "NextToken", "InvalidNextTokenException");

  void addTo(Map<String, JsonAction> all) {
    all.put("CreateCertificateAuthority", this::create);
    all.put(
        "DescribeCertificateAuthority", in -> Map.of("CertificateAuthority", view(named(in))));
    all.put("ListCertificateAuthorities", this::list);
    all.put("UpdateCertificateAuthority", this::update);
    all.put("DeleteCertificateAuthority", this::delete);
    all.put("RestoreCertificateAuthority", this::restore);
    all.put("TagCertificateAuthority", in -> tag(in, true));
    all.put("UntagCertificateAuthority", in -> tag(in, false));
    all.put("ListTags", this::tags);
  }

  private Ca named(Body in) {
    return store.get(in.needText("CertificateAuthorityArn"));
  }

  private Map<String, ?> create(Body in) {
    Body configuration =
        in.structure("CertificateAuthorityConfiguration")
            .orElseThrow(() -> in.invalid("CertificateAuthorityConfiguration is missing."));
    String key =
        configuration
            .oneOf("KeyAlgorithm", Algorithms.KEYS)
            .orElseThrow(() -> in.invalid("KeyAlgorithm is missing."));
    String signature =
        configuration
            .oneOf("SigningAlgorithm", Algorithms.SIGNATURES)
            .orElseThrow(() -> in.invalid("SigningAlgorithm is missing."));
    Algorithms.fit(key, signature);
    Subjects.of(configuration.structure("Subject").orElseThrow(() -> in.invalid("Subject is missing.")));
    String type =
        in.oneOf("CertificateAuthorityType", List.of("ROOT", "SUBORDINATE"))
            .orElseThrow(() -> in.invalid("CertificateAuthorityType is missing."));
    Instant now = store.now();
    Ca made =
        new Ca(
            store.newArn(),
            type,
            new Ca.Request(
                configuration.node(),
                revocation(in, Json.MAPPER.createObjectNode()),
                in.oneOf("UsageMode", List.of("GENERAL_PURPOSE", "SHORT_LIVED_CERTIFICATE"))
                    .orElse("GENERAL_PURPOSE"),
                in.text("KeyStorageSecurityStandard").orElse("FIPS_140_2_LEVEL_3_OR_HIGHER")),
            new Ca.Standing("PENDING_CERTIFICATE", now, now, null),
            Algorithms.make(key),
            null,
            Map.of(),
            given(in));
    store.add(made);
    return Map.of("CertificateAuthorityArn", made.arn());
  }

  /** There is no S3 and no OCSP responder here to put revocations into. */
  private static JsonNode revocation(Body in, JsonNode otherwise) {
    if (!in.has("RevocationConfiguration")) {
      return otherwise;
    }
    Body given = in.structure("RevocationConfiguration").orElseThrow();
    for (String kind : List.of("CrlConfiguration", "OcspConfiguration")) {
      if (given.structure(kind).map(k -> k.flag("Enabled")).orElse(false)) {
        throw in.invalid("This sandbox has no certificate revocation lists and no OCSP.");
      }
    }
    return given.node();
  }

  private Map<String, ?> list(Body in) {
    return PAGES.page(in, "CertificateAuthorities", store.all(), Ca::arn, this::view);
  }

  private Map<String, ?> update(Body in) {
    Ca ca = named(in);
    String status = in.oneOf("Status", List.of("ACTIVE", "DISABLED")).orElse(null);
    JsonNode revocation = revocation(in, ca.request().revocation());
    if (status != null && ca.own() == null || ca.standing().restorable() != null) {
      throw state(ca);
    }
    Ca.Request request =
        new Ca.Request(
            ca.request().configuration(), revocation, ca.request().usage(), ca.request().standard());
    store.update(
        ca.arn(), c -> status == null ? c.with(request) : c.with(request).with(to(c, status, null)));
    return Map.of();
  }

  private Map<String, ?> delete(Body in) {
    Ca ca = named(in);
    int days = in.within("PermanentDeletionTimeInDays", 7, 30, 30);
    if (ca.status(store.now()).equals("ACTIVE") || ca.standing().restorable() != null) {
      throw state(ca);
    }
    Instant end = store.now().plus(Duration.ofDays(days));
    store.update(ca.arn(), c -> c.with(to(c, "DELETED", end)));
    return Map.of();
  }

  private Map<String, ?> restore(Body in) {
    Ca ca = named(in);
    if (ca.standing().restorable() == null) {
      throw state(ca);
    }
    String next = ca.own() == null ? "PENDING_CERTIFICATE" : "DISABLED";
    store.update(ca.arn(), c -> c.with(to(c, next, null)));
    return Map.of();
  }

  private Ca.Standing to(Ca ca, String status, Instant restorable) {
    return new Ca.Standing(status, ca.standing().created(), store.now(), restorable);
  }

  private AwsException state(Ca ca) {
    return new AwsException(
        400,
        "InvalidStateException",
        "The certificate authority is not in a valid state for this: " + ca.status(store.now()));
  }

  private Map<String, ?> tag(Body in, boolean add) {
    Map<String, String> given = given(in);
    store.update(
        named(in).arn(),
        c -> {
          Map<String, String> tags = new TreeMap<>(c.tags());
          if (add) {
            tags.putAll(given);
          } else {
            tags.keySet().removeAll(given.keySet());
          }
          return c.withTags(tags);
        });
    return Map.of();
  }

  private Map<String, ?> tags(Body in) {
    return Map.of(
        "Tags",
        named(in).tags().entrySet().stream()
            .map(t -> Map.of("Key", t.getKey(), "Value", t.getValue()))
            .toList());
  }

  private static Map<String, String> given(Body in) {
    Map<String, String> tags = new TreeMap<>();
    in.structures("Tags").forEach(t -> tags.put(t.needText("Key"), t.text("Value").orElse("")));
    return tags;
  }

  private Map<String, Object> view(Ca ca) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Arn", ca.arn());
    out.put("OwnerAccount", World.ACCOUNT);
    out.put("CreatedAt", ca.standing().created());
    out.put("LastStateChangeAt", ca.standing().changed());
    out.put("Type", ca.type());
    out.put("Status", ca.status(store.now()));
    if (ca.own() != null) {
      out.put("Serial", ca.own().serial());
      out.put("NotBefore", ca.own().notBefore());
      out.put("NotAfter", ca.own().notAfter());
    }
    out.put("CertificateAuthorityConfiguration", ca.request().configuration());
    out.put("RevocationConfiguration", ca.request().revocation());
    out.put("RestorableUntil", ca.standing().restorable());
    out.put("KeyStorageSecurityStandard", ca.request().standard());
    out.put("UsageMode", ca.request().usage());
    return out;
  }
}

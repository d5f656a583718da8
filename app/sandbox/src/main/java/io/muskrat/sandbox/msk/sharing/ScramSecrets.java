package io.muskrat.sandbox.msk.sharing;

import static io.muskrat.sandbox.msk.api.Shape.list;
import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.brokers.admin.ClusterAdmin;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.updates.Guard;
import io.muskrat.sandbox.secrets.Secrets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Secrets of Secrets Manager as SASL/SCRAM users of a cluster. */
public final class ScramSecrets {
  private static final Shape BATCH =
      struct("secretArnList", list(text())).require("secretArnList");
  private static final int MOST = 10;

  private final Clusters clusters;
  private final ClusterLife life;
  private final ScramUsers users;

  public ScramSecrets(Clusters clusters, ClusterLife life, Secrets secrets) {
    this.clusters = clusters;
    this.life = life;
    this.users = new ScramUsers(secrets);
  }

  public void addTo(Map<String, Operation> all) {
    all.put("BatchAssociateScramSecret", c -> batch(c, this::associate));
    all.put("BatchDisassociateScramSecret", c -> batch(c, this::disassociate));
    all.put("ListScramSecrets", this::associated);
  }

  /** What is done with each secret; refuses by throwing. */
  @FunctionalInterface
  private interface Each {
    void run(Cluster cluster, String secretArn, ClusterAdmin admin);
  }

  private Object batch(Call call, Each each) {
    Cluster cluster = clusters.get(call.clusterArn());
    List<String> arns = new ArrayList<>();
    BATCH
        .read(call.body(), "body")
        .path("secretArnList")
        .forEach(arn -> arns.add(arn.stringValue()));
    check(cluster, arns);
    List<Map<String, Object>> unprocessed = new ArrayList<>();
    for (String arn : arns) {
      try {
        each.run(cluster, arn, life.admin(cluster));
      } catch (UnprocessedException e) {
        unprocessed.add(entry(arn, e.code(), e.getMessage()));
      } catch (ClusterAdminException e) {
        unprocessed.add(entry(arn, "InternalServerError", e.getMessage()));
      }
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("clusterArn", cluster.arn());
    out.put("unprocessedScramSecrets", unprocessed);
    return out;
  }

  private static void check(Cluster cluster, List<String> arns) {
    Guard.active(cluster);
    if (!cluster
        .provisioned()
        .path("clientAuthentication")
        .path("sasl")
        .path("scram")
        .path("enabled")
        .asBoolean(false)) {
      throw Refusals.badRequest(
          "clusterArn", "The cluster does not have SASL/SCRAM authentication turned on.");
    }
    if (arns.isEmpty() || arns.size() > MOST) {
      throw Refusals.badRequest(
          "secretArnList", "The list of secret ARNs must have between 1 and 10 items.");
    }
    if (new HashSet<>(arns).size() < arns.size()) {
      throw Refusals.badRequest(
          "secretArnList", "The list provided contains duplicate items.");
    }
  }

  private static Map<String, Object> entry(String arn, String code, String message) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("errorCode", code);
    out.put("errorMessage", message);
    out.put("secretArn", arn);
    return out;
  }

  private void associate(Cluster cluster, String arn, ClusterAdmin admin) {
    ScramUsers.User user = users.of(arn);
    admin.putScram(user.name(), user.password());
    clusters.update(cluster.arn(), c -> c.with(c.extras().withSecret(arn, user.name())));
  }

  private void disassociate(Cluster cluster, String arn, ClusterAdmin admin) {
    String user =
        clusters.find(cluster.arn()).map(c -> c.extras().scramUsers().get(arn)).orElse(null);
    if (user == null) {
      throw new UnprocessedException(
          "ResourceNotFound", "The secret is not associated with the cluster.");
    }
    admin.deleteScram(user);
    clusters.update(cluster.arn(), c -> c.with(c.extras().withoutSecret(arn)));
  }

  private Object associated(Call call) {
    Cluster cluster = clusters.get(call.clusterArn());
    Guard.provisioned(cluster);
    return Paging.page(
        call,
        "secretArnList",
        cluster.extras().scramUsers().keySet().stream().sorted().toList(),
        Function.identity(),
        Function.identity());
  }
}

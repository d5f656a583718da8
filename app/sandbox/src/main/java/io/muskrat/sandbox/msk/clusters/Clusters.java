package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.ec2.describe.BrokerInterface;
import io.muskrat.sandbox.faults.BrokerPlace;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.store.JsonFolder;
import io.muskrat.sandbox.world.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All clusters of the account; every change is on disk before it is seen. */
public final class Clusters {
  private final JsonFolder<Cluster> folder;
  private final ReentrantLock lock = new ReentrantLock();

  public Clusters(JsonFolder<Cluster> folder) {
    this.folder = folder;
  }

  /** By ARN. */
  public List<Cluster> all() {
    return locked(
        () -> folder.all().stream().sorted(Comparator.comparing(Cluster::arn)).toList());
  }

  public Optional<Cluster> find(String arn) {
    return locked(() -> folder.all().stream().filter(c -> c.arn().equals(arn)).findFirst());
  }

  /**
   * @throws AwsException NotFoundException
   */
  public Cluster get(String arn) {
    if (!arn.startsWith("arn:aws:kafka:")) {
      throw Refusals.badRequest("clusterArn", "One or more of the parameters are not valid.");
    }
    return find(arn)
        .orElseThrow(() -> Refusals.notFound("clusterArn", "The requested resource doesn't exist."));
  }

  /**
   * @param make gets the private addresses in use
   * @throws AwsException ConflictException when the name is taken
   */
  Cluster add(String name, Function<Set<String>, Cluster> make) {
    return locked(
        () -> {
          Set<String> taken = new HashSet<>();
          for (Cluster other : folder.all()) {
            if (other.id().name().equals(name)) {
              throw Refusals.conflict("clusterName", "A resource with this name already exists.");
            }
            other.nodes().forEach(n -> taken.add(n.address()));
          }
          Cluster made = make.apply(taken);
          folder.put(made.id().uuid(), made);
          return made;
        });
  }

  /** Empty when there is no such cluster any more. */
  public Optional<Cluster> update(String arn, UnaryOperator<Cluster> change) {
    return locked(
        () -> {
          Optional<Cluster> next =
              folder.all().stream().filter(c -> c.arn().equals(arn)).findFirst().map(change);
          next.ifPresent(c -> folder.put(c.id().uuid(), c));
          return next;
        });
  }

  /**
   * As {@link #update}, for a change that may need addresses.
   *
   * @param change gets the private addresses in use too
   */
  Optional<Cluster> change(String arn, BiFunction<Cluster, Set<String>, Cluster> change) {
    return locked(
        () -> {
          Set<String> taken = new HashSet<>();
          folder.all().forEach(c -> c.nodes().forEach(n -> taken.add(n.address())));
          return update(arn, c -> change.apply(c, taken));
        });
  }

  void remove(Cluster cluster) {
    locked(
        () -> {
          folder.remove(cluster.id().uuid());
          return cluster;
        });
  }

  /** Where the brokers of all clusters are in the network. */
  public List<BrokerInterface> interfaces() {
    return all().stream()
        .flatMap(
            c ->
                c.nodes().stream()
                    .map(
                        n ->
                            new BrokerInterface(
                                Ids.of("eni", n.host()),
                                n.subnet(),
                                groups(c),
                                n.address(),
                                c.arn())))
        .toList();
  }

  /** All brokers of all clusters with their zones. */
  public List<BrokerPlace> places() {
    return all().stream()
        .flatMap(
            c ->
                c.nodes().stream()
                    .map(
                        n ->
                            new BrokerPlace(c.arn(), c.id().name(), n.id(), n.zone(), n.zoneId())))
        .toList();
  }

  private static List<String> groups(Cluster cluster) {
    List<String> ids = new ArrayList<>();
    cluster
        .provisioned()
        .path("brokerNodeGroupInfo")
        .path("securityGroups")
        .forEach(g -> ids.add(g.asString("")));
    return ids;
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}

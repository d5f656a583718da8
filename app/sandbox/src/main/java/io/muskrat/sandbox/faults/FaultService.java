package io.muskrat.sandbox.faults;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.identity.Owner;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.wire.Json;
import io.muskrat.sandbox.wire.RestJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Faults on demand: {@code GET}, {@code PUT} (the whole list anew) and {@code DELETE} of {@value
 * #PATH}, signed by the sandbox's own user for whatever service. See CONTRIBUTING.md for the kinds.
 * A new start of the sandbox has none.
 */
public final class FaultService implements Service {
  public static final String PATH = "/_muskrat/faults";

  private static final String CODE = "ValidationException";

  private final Protocol protocol = new RestJson();
  private final RequestFaults requests;
  private final ClusterFaults clusters;
  private final Supplier<List<BrokerPlace>> brokers;
  private final ReentrantLock lock = new ReentrantLock();
  private List<Fault> faults = List.of();
  private Set<BrokerPlace> down = Set.of();

  /**
   * @param brokers all brokers of all clusters
   */
  public FaultService(
      RequestFaults requests, ClusterFaults clusters, Supplier<List<BrokerPlace>> brokers) {
    this.requests = requests;
    this.clusters = clusters;
    this.brokers = brokers;
  }

  @Override
  public Protocol protocol(Request request) {
    return protocol;
  }

  @Override
  public Response answer(Request request, String requestId) {
    if (!request.caller().arn().equals(Owner.ARN)) {
      throw new AwsException(
          403, "AccessDeniedException", "Only the sandbox's own user asks for faults.");
    }
    lock.lock();
    try {
      switch (request.method()) {
        case "GET" -> {
          // Only the list is wanted.
        }
        case "PUT" -> replace(read(request.body()));
        case "DELETE" -> replace(List.of());
        default ->
            throw new AwsException(
                405, "UnknownOperationException", "Faults are read by GET, set by PUT, lifted by DELETE.");
      }
      return RestJson.ok(Map.of("faults", faults.stream().map(FaultReader::view).toList()));
    } finally {
      lock.unlock();
    }
  }

  private static List<Fault> read(byte[] body) {
    try {
      JsonNode read = Json.read(body);
      if (read.isObject()) {
        List<Fault> all = new ArrayList<>();
        new Body(read, CODE).structures("faults").forEach(f -> all.add(FaultReader.read(f)));
        return all;
      }
    } catch (JacksonException e) {
      throw new AwsException(400, "SerializationException", "The body is not JSON.");
    }
    throw new AwsException(400, "SerializationException", "The body is not a JSON object.");
  }

  private void replace(List<Fault> next) {
    Set<BrokerPlace> nextDown = new HashSet<>();
    next.forEach(f -> nextDown.addAll(hit(f)));
    faults = next;
    requests.replace(next);
    clusters.failNextCreate(null);
    clusters.delayNextCreate(Duration.ZERO);
    for (Fault fault : next) {
      switch (fault) {
        case Fault.FailCreate f -> clusters.failNextCreate(f.message());
        case Fault.SlowCreate s -> clusters.delayNextCreate(s.delay());
        default -> {
          // It is for requests, or for brokers that are there.
        }
      }
    }
    for (BrokerPlace place : nextDown) {
      if (!down.contains(place)) {
        clusters.killBroker(place.arn(), place.broker());
      }
    }
    for (BrokerPlace place : down) {
      if (!nextDown.contains(place)) {
        clusters.reviveBroker(place.arn(), place.broker());
      }
    }
    down = nextDown;
  }

  /** The brokers that a fault takes down. */
  private List<BrokerPlace> hit(Fault fault) {
    return switch (fault) {
      case Fault.BrokerDown b -> {
        List<BrokerPlace> found =
            brokers.get().stream()
                .filter(p -> p.arn().equals(b.cluster()) || p.name().equals(b.cluster()))
                .filter(p -> p.broker() == b.broker())
                .toList();
        if (found.isEmpty()) {
          throw new AwsException(
              400, CODE, "There is no broker " + b.broker() + " of a cluster " + b.cluster() + ".");
        }
        yield found;
      }
      case Fault.ZoneDown z ->
          brokers.get().stream()
              .filter(p -> p.zone().equals(z.zone()) || p.zoneId().equals(z.zone()))
              .toList();
      default -> List.of();
    };
  }
}

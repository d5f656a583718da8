package io.muskrat.sandbox.http;

import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** From a request to its service and back; whatever goes wrong becomes an answer in AWS's form. */
public final class Dispatcher {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
  private final Function<Request, Service> services;
  private final Gate gate;

  public Dispatcher(Function<Request, Service> services, Gate gate) {
    this.services = services;
    this.gate = gate;
  }

  public Response answer(Request request) {
    String id = UUID.randomUUID().toString();
    Service service = services.apply(request);
    Protocol protocol = service.protocol(request);
    try {
      Response answer = service.answer(request.by(gate.check(request)), id);
      LOG.fine(() -> request.method() + " " + request.rawPath() + " " + answer.status());
      return answer;
    } catch (DeniedException e) {
      return refusal(request, protocol, protocol.denied(e.why(), e.getMessage()), id);
    } catch (AwsException e) {
      return refusal(request, protocol, e, id);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, request.method() + " " + request.rawPath() + " failed, " + id, e);
      return protocol.error(
          new AwsException(500, "InternalFailure", "The sandbox failed; see its log: " + id), id);
    }
  }

  /** The answer to a request that could not be read whole. */
  public Response unreadable(Request head, int status, String code, String message) {
    Protocol protocol = services.apply(head).protocol(head);
    return refusal(
        head, protocol, new AwsException(status, code, message), UUID.randomUUID().toString());
  }

  private Response refusal(Request request, Protocol protocol, AwsException e, String id) {
    LOG.info(
        () ->
            request.method() + " " + request.rawPath() + " " + e.code() + ": " + e.getMessage());
    return protocol.error(e, id);
  }
}

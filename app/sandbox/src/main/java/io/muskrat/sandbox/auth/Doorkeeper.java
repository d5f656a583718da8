package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.faults.RequestFaults;
import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Gate;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.identity.Actions;
import io.muskrat.sandbox.identity.Rights;

/** Lets a request in when its signature is right and its caller may do what it asks for. */
public record Doorkeeper(SigV4 signatures, Actions actions, Rights rights, RequestFaults faults)
    implements Gate {
  @Override
  public Caller check(Request request) {
    Caller caller = signatures.verify(request);
    String service = Authorization.of(request).map(Authorization::service).orElseThrow();
    actions
        .of(request, service)
        .ifPresent(
            action -> {
              rights.check(caller, action);
              faults.meet(caller, action);
            });
    return caller;
  }
}

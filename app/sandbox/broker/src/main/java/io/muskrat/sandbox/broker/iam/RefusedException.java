package io.muskrat.sandbox.broker.iam;

import java.util.UUID;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a login is not accepted: for the broker's log only, the client is told nothing. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(RefusedException.class);

  RefusedException(String reason) {
    super(reason);
  }

  /** Writes the reason to the log, and has MSK's words for the client. */
  SaslAuthenticationException toClient() {
    UUID request = UUID.randomUUID();
    LOG.warn("[{}]: Access denied: {}", request, getMessage());
    return new SaslAuthenticationException("[" + request + "]: Access denied");
  }
}

package io.muskrat.sandbox.broker.iam;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.security.sasl.SaslServer;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/** One login: one message from the client, one answer. */
final class IamSaslServer implements SaslServer {
  static final String MECHANISM = "AWS_MSK_IAM";

  /** By which Kafka knows until when a session may last. */
  private static final String LIFETIME = "CREDENTIAL.LIFETIME.MS";

  private final Verifier verifier;
  private Key key;

  IamSaslServer(Verifier verifier) {
    this.verifier = verifier;
  }

  /**
   * @throws SaslAuthenticationException with MSK's words, which never say why; the log does
   */
  @Override
  public byte[] evaluateResponse(byte[] response) {
    try {
      key = verifier.verify(SignedLogin.read(response), verifier.account().host());
    } catch (RefusedException refused) {
      throw refused.toClient();
    }
    return ("{\"version\":\""
            + SignedLogin.VERSION
            + "\",\"request-id\":\""
            + UUID.randomUUID()
            + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean isComplete() {
    return key != null;
  }

  @Override
  public String getAuthorizationID() {
    if (key == null) {
      throw new IllegalStateException("nobody has signed in");
    }
    return key.principal();
  }

  @Override
  public Object getNegotiatedProperty(String name) {
    return name.equals(LIFETIME) && key != null && key.expires() != null
        ? key.expires().toEpochMilli()
        : null;
  }

  @Override
  public String getMechanismName() {
    return MECHANISM;
  }

  @Override
  public byte[] wrap(byte[] outgoing, int offset, int length) {
    throw new IllegalStateException("TLS protects the connection");
  }

  @Override
  public byte[] unwrap(byte[] incoming, int offset, int length) {
    throw new IllegalStateException("TLS protects the connection");
  }

  @Override
  public void dispose() {
    key = null;
  }
}

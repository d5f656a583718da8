package io.muskrat.sandbox.broker.iam;

import java.security.Provider;
import java.security.Security;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import javax.security.sasl.SaslServerFactory;

/** Makes the mechanism known to Java's SASL. */
public final class IamSaslServerFactory implements SaslServerFactory {
  private static final class Itself extends Provider {
    private static final long serialVersionUID = 1L;

    private Itself() {
      super("MuskratSaslIam", "1", "AWS_MSK_IAM for the broker's side");
      put(
          "SaslServerFactory." + IamSaslServer.MECHANISM,
          IamSaslServerFactory.class.getName());
    }
  }

  /** Java makes it. */
  public IamSaslServerFactory() {}

  static void register() {
    Security.addProvider(new Itself());
  }

  @Override
  public SaslServer createSaslServer(
      String mechanism,
      String protocol,
      String serverName,
      Map<String, ?> properties,
      CallbackHandler handler)
      throws SaslException {
    if (handler instanceof IamCallbackHandler iam) {
      return new IamSaslServer(iam.verifier());
    }
    throw new SaslException(mechanism + " needs " + IamCallbackHandler.class.getName());
  }

  @Override
  public String[] getMechanismNames(Map<String, ?> properties) {
    return new String[] {IamSaslServer.MECHANISM};
  }
}

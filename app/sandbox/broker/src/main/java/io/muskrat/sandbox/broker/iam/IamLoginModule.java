package io.muskrat.sandbox.broker.iam;

import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;

/** What Kafka's JAAS wants for a listener. The broker signs in nowhere with IAM, so it does nothing. */
public final class IamLoginModule implements LoginModule {
  static {
    IamSaslServerFactory.register();
  }

  /** Kafka makes it. */
  public IamLoginModule() {}

  @Override
  public void initialize(
      Subject subject,
      CallbackHandler handler,
      Map<String, ?> sharedState,
      Map<String, ?> options) {}

  @Override
  public boolean login() {
    return true;
  }

  @Override
  public boolean commit() {
    return true;
  }

  @Override
  public boolean abort() {
    return false;
  }

  @Override
  public boolean logout() {
    return true;
  }
}

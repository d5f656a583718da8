package io.muskrat.sandbox.broker.iam;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;

/** Carries the broker's settings from Kafka to {@link IamSaslServer}; there is nothing to ask. */
public final class IamCallbackHandler implements AuthenticateCallbackHandler {
  private Verifier verifier;

  @Override
  public void configure(
      Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> jaas) {
    verifier = new Verifier(Account.of(settings), Clock.systemUTC());
  }

  Verifier verifier() {
    return verifier;
  }

  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      throw new UnsupportedCallbackException(callback);
    }
  }

  @Override
  public void close() {}
}

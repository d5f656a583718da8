package io.muskrat.sandbox.broker.iam;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerExtensionsValidatorCallback;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallback;

/**
 * The same login as an OAUTHBEARER token, for clients in other languages: the base64url of the
 * presigned address, signed for {@code kafka.REGION.amazonaws.com} whichever broker it is for
 * (aws-msk-iam-auth's IAMOAuthBearerLoginCallbackHandler).
 */
public final class IamTokenHandler implements AuthenticateCallbackHandler {
  private Account account;

  private record Token(
      String value, String principalName, Long startTimeMs, long lifetimeMs, Set<String> scope)
      implements OAuthBearerToken {}

  /** Kafka makes it. */
  public IamTokenHandler() {}

  @Override
  public void configure(
      Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> jaas) {
    account = Account.of(settings);
  }

  /**
   * @throws SaslAuthenticationException with MSK's words
   */
  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (callback instanceof OAuthBearerValidatorCallback validator) {
        validator.token(validated(validator.tokenValue()));
      } else if (callback instanceof OAuthBearerExtensionsValidatorCallback extensions) {
        extensions.inputExtensions().map().keySet().forEach(extensions::valid);
      } else {
        throw new UnsupportedCallbackException(callback);
      }
    }
  }

  private OAuthBearerToken validated(String value) {
    try {
      SignedLogin login = SignedLogin.readToken(value);
      Verifier verifier = new Verifier(account, Clock.systemUTC());
      String host = "kafka." + account.users().region() + ".amazonaws.com";
      Key key = verifier.verify(login, host);
      Instant end = verifier.end(login);
      return new Token(
          value,
          key.principal(),
          null,
          key.expires() == null || key.expires().isAfter(end)
              ? end.toEpochMilli()
              : key.expires().toEpochMilli(),
          Set.of());
    } catch (RefusedException refused) {
      throw refused.toClient();
    }
  }

  @Override
  public void close() {}
}

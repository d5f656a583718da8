package io.muskrat.sandbox.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.identity.KeyOwner;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What the SDK's signer makes, looked at earlier and later than it was made. */
class SigV4Test {
  private static final Instant SIGNED = Instant.parse("2026-11-21T12:00:00Z");
  private static final Caller CALLER = new Caller("ASIAX", "arn:aws:iam::0:user/x", "AIDAX");

  private static Request signed(AwsCredentialsIdentity identity, AuthLocation where, String region) {
    URI uri = URI.create("http://127.0.0.1:1/?Action=GetCallerIdentity&Version=2011-06-15");
    SdkHttpRequest made =
        AwsV4HttpSigner.create()
            .sign(
                r -> {
                  r.identity(identity)
                      .request(
                          SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(uri).build())
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                      .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                      .putProperty(AwsV4HttpSigner.AUTH_LOCATION, where)
                      .putProperty(
                          HttpSigner.SIGNING_CLOCK, Clock.fixed(SIGNED, ZoneOffset.UTC));
                  if (where == AuthLocation.QUERY_STRING) {
                    r.putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(2));
                  }
                })
            .request();
    Map<String, List<String>> headers = new HashMap<>();
    made.headers().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    return new Request(
        "GET", "/", made.encodedQueryParameters().orElse(""), headers, new byte[0], null);
  }

  private static SigV4 at(Instant now, String token, Instant expires) {
    return new SigV4(
        id -> id.equals("ASIAX") ? Optional.of(new KeyOwner(CALLER, "secret", token, expires)) : Optional.empty(),
        "ap-northeast-2",
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Denied why(SigV4 checks, Request request) {
    return catchThrowableOfType(DeniedException.class, () -> checks.verify(request)).why();
  }

  private static AwsCredentialsIdentity keys(String secret) {
    return AwsCredentialsIdentity.create("ASIAX", secret);
  }

  @Test
  void verifiesHeadersForAQuarterOfAnHour() {
    Request request = signed(keys("secret"), AuthLocation.HEADER, "ap-northeast-2");
    assertThat(at(SIGNED.plusSeconds(890), null, null).verify(request)).isEqualTo(CALLER);
    assertThat(why(at(SIGNED.plusSeconds(901), null, null), request)).isEqualTo(Denied.EXPIRED);
    assertThat(why(at(SIGNED.minusSeconds(901), null, null), request)).isEqualTo(Denied.EXPIRED);
  }

  @Test
  void verifiesPresignedAddressesForAsLongAsTheySay() {
    Request request = signed(keys("secret"), AuthLocation.QUERY_STRING, "ap-northeast-2");
    assertThat(request.rawQuery()).contains("X-Amz-Expires=120");
    assertThat(at(SIGNED.plusSeconds(119), null, null).verify(request)).isEqualTo(CALLER);
    assertThat(why(at(SIGNED.plusSeconds(121), null, null), request)).isEqualTo(Denied.EXPIRED);
    Request wrong = signed(keys("other"), AuthLocation.QUERY_STRING, "ap-northeast-2");
    assertThat(why(at(SIGNED, null, null), wrong)).isEqualTo(Denied.WRONG_SIGNATURE);
  }

  @Test
  void wantsTheTokenOfATemporaryKeyAndItsTime() {
    for (AuthLocation where : List.of(AuthLocation.HEADER, AuthLocation.QUERY_STRING)) {
      Request with =
          signed(
              AwsSessionCredentialsIdentity.create("ASIAX", "secret", "token"),
              where,
              "ap-northeast-2");
      Request without = signed(keys("secret"), where, "ap-northeast-2");
      Instant end = SIGNED.plusSeconds(60);
      assertThat(at(SIGNED, "token", end).verify(with)).isEqualTo(CALLER);
      assertThat(why(at(end, "token", end), with)).isEqualTo(Denied.EXPIRED_TOKEN);
      assertThat(why(at(SIGNED, "other", end), with)).isEqualTo(Denied.UNKNOWN_KEY);
      assertThat(why(at(SIGNED, "token", end), without)).isEqualTo(Denied.UNKNOWN_KEY);
    }
  }

  @Test
  void knowsServicesOfOneEndpoint() {
    Request global = signed(keys("secret"), AuthLocation.HEADER, "us-east-1");
    assertThat(at(SIGNED, null, null).verify(global)).isEqualTo(CALLER);
    Request other = signed(keys("secret"), AuthLocation.HEADER, "eu-west-1");
    assertThat(why(at(SIGNED, null, null), other)).isEqualTo(Denied.WRONG_SIGNATURE);
  }
}

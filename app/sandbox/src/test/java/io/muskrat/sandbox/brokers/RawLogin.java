package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.tls.Authority;
import io.muskrat.sandbox.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A login with AWS_MSK_IAM whose time of signing can be chosen, which the unmodified client's cannot:
 * signed by AWS's own signer.
 */
record RawLogin(TestFleet fleet, String host) {
  private static final short HANDSHAKE = 17;
  private static final short AUTHENTICATE = 36;

  /** What the broker says against it; {@code ""} when it lets it in. */
  String refusal(String key, String secret, Instant signed) throws Exception {
    byte[] payload = payload(key, secret, signed);
    try (SSLSocket socket = connect()) {
      ask(socket, HANDSHAKE, 1, "AWS_MSK_IAM".getBytes(StandardCharsets.UTF_8), false);
      DataInputStream answer = ask(socket, AUTHENTICATE, 0, payload, true);
      return answer.readShort() == 0 ? "" : answer.readUTF();
    }
  }

  private byte[] payload(String key, String secret, Instant signed) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol("https")
            .host(host)
            .encodedPath("/")
            .appendRawQueryParameter("Action", "kafka-cluster:Connect")
            .build();
    Map<String, String> members = new TreeMap<>();
    AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(AwsCredentialsIdentity.create(key, secret))
                    .request(request)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "kafka-cluster")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "ap-northeast-2")
                    .putProperty(
                        AwsV4FamilyHttpSigner.AUTH_LOCATION,
                        AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                    .putProperty(
                        AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofSeconds(900))
                    .putProperty(
                        HttpSigner.SIGNING_CLOCK, Clock.fixed(signed, ZoneOffset.UTC)))
        .request()
        .rawQueryParameters()
        .forEach(
            (name, values) -> members.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    members.put("host", host);
    members.put("version", "2020_10_22");
    members.put("user-agent", "test");
    return Json.write(members);
  }

  private SSLSocket connect() throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (var in =
        Files.newInputStream(
            Authority.certificateFile(fleet.spec().security().authority()))) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    InetSocketAddress at = fleet.fleet().where(fleet.spec().nodes().getFirst().host(), 9098);
    return (SSLSocket) context.getSocketFactory().createSocket(at.getAddress(), at.getPort());
  }

  private static DataInputStream ask(
      SSLSocket socket, short api, int version, byte[] body, boolean longLength)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    request.writeShort(api);
    request.writeShort(version);
    request.writeInt(1);
    request.writeUTF("test");
    if (longLength) {
      request.writeInt(body.length);
    } else {
      request.writeShort(body.length);
    }
    request.write(body);
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    out.flush();
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int size = in.readInt();
    DataInputStream answer =
        new DataInputStream(new ByteArrayInputStream(in.readNBytes(size)));
    answer.readInt(); // correlation id
    return answer;
  }
}

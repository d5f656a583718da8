package io.muskrat.sandbox.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.sandbox.identity.IamFile;
import io.muskrat.sandbox.wire.Json;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** One broker with everything on, and unmodified clients at each of its ports. */
@Execution(ExecutionMode.CONCURRENT)
class ListenersTest {
  private static final String ACCOUNT = "arn:aws:iam::000000000000:user/";
  private static final String DENIED =
      "\\[[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}]: Access denied";
  private static final String TOKEN = "a/session+token==";
  private static final String READ =
      "kafka-cluster:Connect,kafka-cluster:Desc*,kafka-cluster:readdata,"
          + "kafka-cluster:AlterGroup,kafka-cluster:WriteDataIdempotently";
  private static final List<String> VALUES = List.of("a", "b", "c");

  @TempDir static Path folder;
  private static final TestCa CLIENTS = new TestCa();
  private static TestFleet fleet;
  private static Ways ways;

  @BeforeAll
  static void start() throws Exception {
    FleetSpec spec =
        TestFleet.spec(folder, "ways", 1)
            .with(new Access(true, true, List.of(CLIENTS.pem()), true, true, true, true, true));
    users(spec);
    profiles();
    fleet = TestFleet.start(spec);
    ways = new Ways(fleet);
  }

  @AfterAll
  static void stop() throws Exception {
    System.clearProperty("aws.sharedCredentialsFile");
    System.clearProperty("aws.region");
    if (fleet != null) {
      fleet.close();
    }
  }

  private static void users(FleetSpec spec, IamFile.Key... more) {
    List<IamFile.Key> all = new ArrayList<>(List.of(more));
    all.add(user("owner", "*", "*"));
    all.add(user("reader", READ, "*"));
    all.add(user("stranger", "kafka:*", "*"));
    all.add(user("other", "kafka-cluster:*", "arn:aws:kafka:*:*:*/another/*"));
    all.add(session("role", Instant.now().plusSeconds(3600)));
    all.add(session("late", Instant.now().minusSeconds(1)));
    new IamFile(spec.security().iamFile(), "ap-northeast-2").write(all);
  }

  private static void profiles() throws Exception {
    StringBuilder profiles = new StringBuilder();
    for (String name : List.of("owner", "reader", "stranger", "other", "unknown")) {
      profile(profiles, name, key(name), name + "'s-secret");
    }
    profile(profiles, "wrong", "AKIAOWNER", "another-secret");
    for (String name : List.of("role", "late", "role-without-token")) {
      String user = name.split("-")[0];
      profile(profiles, name, key(user), user + "'s-secret");
      profiles.append(name.equals(user) ? "aws_session_token=" + TOKEN + "\n" : "");
    }
    Path file = Files.writeString(folder.resolve("profiles"), profiles);
    System.setProperty("aws.sharedCredentialsFile", file.toString());
  }

  private static void profile(StringBuilder all, String name, String key, String secret) {
    all.append("[" + name + "]\naws_access_key_id=" + key + "\n");
    all.append("aws_secret_access_key=" + secret + "\n");
  }

  /** Whoever it is, the topic "forbidden" is not for him. */
  private static IamFile.Key user(String name, String actions, String resource) {
    JsonNode policy =
        Json.MAPPER.readTree(
            """
            {"Statement": [
              {"Effect": "Allow", "Action": ["%s"], "Resource": "%s"},
              {"Effect": "Deny", "Action": "kafka-cluster:*",
               "Resource": ["arn:aws:kafka:*:*:topic/*/forbidden"]}]}"""
                .formatted(actions.replace(",", "\",\""), resource));
    return new IamFile.Key(
        key(name), name + "'s-secret", null, ACCOUNT + name, null, List.of(policy));
  }

  private static IamFile.Key session(String name, Instant expires) {
    IamFile.Key user = user(name, "*", "*");
    return new IamFile.Key(
        user.accessKeyId(),
        user.secretAccessKey(),
        TOKEN,
        "arn:aws:sts::000000000000:assumed-role/" + name + "/session",
        expires,
        user.policies());
  }

  private static String key(String user) {
    return "AKIA" + user.toUpperCase(Locale.ROOT);
  }

  private static void goesRound(Map<String, Object> settings, String topic) throws Exception {
    KafkaClient client = new KafkaClient(settings);
    client.create(topic, 1, 1);
    client.produce(topic, VALUES);
    assertThat(client.read(topic, topic, VALUES.size())).isEqualTo(VALUES);
  }

  private static Throwable failure(Map<String, Object> settings) {
    Map<String, Object> impatient = new HashMap<>(settings);
    impatient.put("request.timeout.ms", "10000");
    impatient.put("default.api.timeout.ms", "20000");
    try (Admin admin = Admin.create(impatient)) {
      admin.listTopics().names().get();
      return new AssertionError("let in");
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }

  @Test
  void plaintextIsOpenToAll() throws Exception {
    goesRound(ways.plain(), "plain");
  }

  @Test
  void mutualTlsNeedsACertificateOfTheRightAuthority() throws Exception {
    goesRound(ways.mutual(CLIENTS.client("app-1")), "mutual");
    assertThat(failure(ways.tls())).isInstanceOf(SslAuthenticationException.class);
    assertThat(failure(ways.mutual(new TestCa().client("app-1"))))
        .isInstanceOf(SslAuthenticationException.class);
  }

  @Test
  void scramKnowsPasswordsAndAclsAreAskedAboutItsUsers() throws Exception {
    fleet.fleet().admin().putScram("carol", "carol's password");
    Map<String, Object> carol = ways.scram("carol", "carol's password");
    goesRound(carol, "scram");
    assertThat(failure(ways.scram("carol", "other")))
        .isInstanceOf(SaslAuthenticationException.class)
        .hasMessageContaining("SCRAM-SHA-512");
    acl("User:dave", "acl");
    assertThatThrownBy(() -> new KafkaClient(carol).produce("acl", VALUES))
        .isInstanceOf(TopicAuthorizationException.class);
    new KafkaClient(ways.iam("owner")).produce("acl", VALUES);
  }

  private static void acl(String principal, String topic) throws Exception {
    new KafkaClient(ways.plain()).create(topic, 1, 1);
    try (Admin admin = Admin.create(ways.plain())) {
      admin
          .createAcls(
              List.of(
                  new AclBinding(
                      new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                      new AccessControlEntry(
                          principal, "*", AclOperation.ALL, AclPermissionType.ALLOW))))
          .all()
          .get();
    }
  }

  @Test
  void iamLetsInWhoeverSignedAsAUserWhoMayConnect() throws Exception {
    goesRound(ways.iam("owner"), "iam");
    goesRound(ways.iam("role"), "by-role");
    for (String profile : List.of("wrong", "unknown", "stranger", "other", "late", "role-without-token")) {
      assertThat(failure(ways.iam(profile)))
          .as(profile)
          .isInstanceOf(SaslAuthenticationException.class)
          .hasMessageMatching(DENIED);
    }
  }

  @Test
  void tokensAreAsGoodAsSignatures() throws Exception {
    System.setProperty("aws.region", "ap-northeast-2");
    goesRound(ways.token("owner"), "by-token");
    for (String profile : List.of("wrong", "stranger")) {
      assertThat(failure(ways.token(profile)))
          .as(profile)
          .isInstanceOf(SaslAuthenticationException.class)
          .hasMessageMatching(DENIED);
    }
  }

  @Test
  void policiesSayWhatIamsUsersMayDo() throws Exception {
    new KafkaClient(ways.plain()).create("read-only", 1, 1);
    new KafkaClient(ways.plain()).produce("read-only", VALUES);
    KafkaClient reader = new KafkaClient(ways.iam("reader"));
    assertThat(reader.read("read-only", "readers", VALUES.size())).isEqualTo(VALUES);
    assertThatThrownBy(() -> reader.produce("read-only", VALUES))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> reader.create("readers-own", 1, 1))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> new KafkaClient(ways.iam("owner")).create("forbidden", 1, 1))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void aSignatureIsGoodForFifteenMinutesAndForOneHost() throws Exception {
    String host = fleet.spec().nodes().getFirst().host();
    RawLogin login = new RawLogin(fleet, host);
    Instant now = Instant.now();
    assertThat(login.refusal("AKIAOWNER", "owner's-secret", now)).isEmpty();
    assertThat(
            login.refusal("AKIAOWNER", "owner's-secret", now.minus(Duration.ofMinutes(14))))
        .isEmpty();
    assertThat(
            login.refusal("AKIAOWNER", "owner's-secret", now.minus(Duration.ofMinutes(16))))
        .matches(DENIED);
    assertThat(login.refusal("AKIAOWNER", "owner's-secret", now.plus(Duration.ofMinutes(10))))
        .matches(DENIED);
    assertThat(
            new RawLogin(fleet, host.replace("b-1", "b-2"))
                .refusal("AKIAOWNER", "owner's-secret", now))
        .matches(DENIED);
    Map<String, Object> byAnotherName = new HashMap<>(ways.iam("owner"));
    byAnotherName.put("bootstrap.servers", "localhost:" + fleet.fleet().where(host, 9098).getPort());
    byAnotherName.put("ssl.endpoint.identification.algorithm", "");
    System.setProperty("aws.region", "ap-northeast-2");
    assertThat(failure(byAnotherName))
        .isInstanceOf(SaslAuthenticationException.class)
        .hasMessageMatching(DENIED);
  }

  @Test
  void aUsersNewKeyIsKnownAtOnce() throws Exception {
    RawLogin login = new RawLogin(fleet, fleet.spec().nodes().getFirst().host());
    assertThat(login.refusal("AKIALATER", "later's-secret", Instant.now())).matches(DENIED);
    users(fleet.spec(), user("later", "*", "*"));
    assertThat(login.refusal("AKIALATER", "later's-secret", Instant.now())).isEmpty();
  }

  @Test
  void nobodyButBrokersGetsIntoTheInnerListener() throws Exception {
    Path node = fleet.spec().dataDir().resolve("node-1");
    Map<String, Object> settings = new HashMap<>();
    Properties admin = new Properties();
    try (var in = Files.newInputStream(node.resolve("admin.properties"))) {
      admin.load(in);
    }
    admin.forEach((key, value) -> settings.put(key.toString(), value));
    assertThat(failure(settings)).hasMessage("let in");
    settings.put(
        "sasl.jaas.config",
        settings.get("sasl.jaas.config").toString().replaceAll("password=\"\\w", "password=\"x"));
    assertThat(failure(settings)).isInstanceOf(SaslAuthenticationException.class);
    for (String secret :
        List.of("node-1/server.properties", "node-1/admin.properties", "node-1/server.pem",
            "internal.secret")) {
      assertThat(Files.getPosixFilePermissions(fleet.spec().dataDir().resolve(secret)))
          .as(secret)
          .hasSize(2);
    }
  }

  @Test
  void exportersAnswerAsPrometheusWantsIt() throws Exception {
    new KafkaClient(ways.plain()).create("scraped", 1, 1);
    new KafkaClient(ways.plain()).produce("scraped", VALUES);
    List<String> jmx = scrape(11001);
    assertThat(jmx)
        .anyMatch(l -> l.startsWith("kafka_server_ReplicaManager_Value{name=\"PartitionCount\""))
        .anyMatch(
            l ->
                l.startsWith("kafka_server_BrokerTopicMetrics_Count{name=\"MessagesInPerSec\"")
                    && l.contains("topic=\"scraped\"")
                    && l.endsWith(" 3.0"));
    List<String> node = scrape(11002);
    assertThat(node.getFirst()).startsWith("# Numbers of the computer");
    assertThat(node)
        .anyMatch(l -> l.startsWith("node_filesystem_avail_bytes{"))
        .allMatch(l -> l.matches("# .*|[a-z][A-Za-z0-9_]*(\\{.*})? [-0-9.E]+"));
    if (Files.exists(Path.of("/proc/stat"))) {
      assertThat(node)
          .anyMatch(l -> l.startsWith("node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"} "))
          .anyMatch(l -> l.startsWith("node_memory_MemTotal_bytes "))
          .anyMatch(l -> l.startsWith("node_network_receive_bytes_total{device=\"lo\"} "));
    }
  }

  private static List<String> scrape(int port) throws Exception {
    InetSocketAddress at =
        fleet.fleet().where(fleet.spec().nodes().getFirst().host(), port);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + at.getPort() + "/metrics"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return new ArrayList<>(answer.body().lines().toList());
    }
  }
}

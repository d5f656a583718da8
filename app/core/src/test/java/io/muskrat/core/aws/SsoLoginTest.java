package io.muskrat.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's client against a server that plays device authorization (RFC 8628), one answer after another. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SsoLoginTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private int pending = 1;
    private String refusal = "authorization_pending";
    private HttpServer server;
    private URI endpoint;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        answer("/client/register", "{\"clientId\":\"c\",\"clientSecret\":\"s\",\"clientSecretExpiresAt\":1900000000}");
        answer("/device_authorization", """
                {"deviceCode":"d","userCode":"ABCD-EFGH","verificationUri":"https://device.sso/",
                 "verificationUriComplete":"https://device.sso/?user_code=ABCD-EFGH","expiresIn":600,"interval":1}""");
        answer("/token", "{\"accessToken\":\"the-token\",\"expiresIn\":28800,\"refreshToken\":\"again\",\"tokenType\":\"Bearer\"}");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            asked.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean refused = path.equals("/token") && pending-- > 0;
            byte[] body = (refused ? "{\"error\":\"" + refusal + "\"}" : json).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (refused) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType",
                        refusal.equals("access_denied") ? "AccessDeniedException" : "AuthorizationPendingException");
            }
            exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    @Test
    void keepsTheTokenWhereTheCliLooksForIt() throws IOException {
        List<SsoLogin.Step> shown = new ArrayList<>();
        try (ProfileFiles _ = files()) {
            assertThat(AwsProfiles.singleSignOn("work")).isTrue();
            assertThat(AwsProfiles.singleSignOn("role")).isTrue();
            assertThat(AwsProfiles.singleSignOn("keys")).isFalse();
            new SsoLogin(endpoint, folder.resolve("cache")).signIn("role", shown::add);
        }
        assertThat(shown).containsExactly(
                new SsoLogin.Step(URI.create("https://device.sso/?user_code=ABCD-EFGH"), "ABCD-EFGH"));
        assertThat(asked).hasSize(4).first().asString().contains("sso:account:access");
        // sha1sum of the session's name, as the CLI has it
        Path file = folder.resolve("cache/71b21161ffa1e6516bcc072aaf5ef38cbe85b511.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        JsonNode token = JsonMapper.shared().readTree(Files.readAllBytes(file));
        assertThat(token.propertyNames()).containsExactlyInAnyOrder("startUrl", "region", "accessToken", "expiresAt",
                "clientId", "clientSecret", "registrationExpiresAt", "refreshToken");
        assertThat(token.get("accessToken").stringValue()).isEqualTo("the-token");
        assertThat(Instant.parse(token.get("expiresAt").stringValue())).isAfter(Instant.now().plusSeconds(28_000));
    }

    @Test
    void saysThatTheBrowserSaidNo() throws IOException {
        refusal = "access_denied";
        try (ProfileFiles _ = files()) {
            SsoLogin login = new SsoLogin(endpoint, folder.resolve("cache"));
            assertThat(catchThrowableOfType(ProblemException.class, () -> login.signIn("work", step -> { })).problem()
                    .code()).isEqualTo(ProblemCode.AWS_SIGN_IN_EXPIRED);
            assertThat(catchThrowableOfType(ProblemException.class, () -> login.signIn("keys", step -> { })).problem()
                    .code()).isEqualTo(ProblemCode.AWS_PROFILE);
        }
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private ProfileFiles files() throws IOException {
        return new ProfileFiles(folder, """
                [sso-session company]
                sso_start_url = https://company.awsapps.com/start
                sso_region = eu-west-1
                [profile work]
                sso_session = company
                sso_account_id = 111122223333
                sso_role_name = Reader
                [profile role]
                role_arn = arn:aws:iam::111122223333:role/x
                source_profile = work
                [profile keys]
                region = eu-west-1
                """, "");
    }
}

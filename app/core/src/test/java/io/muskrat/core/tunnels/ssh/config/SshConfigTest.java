package io.muskrat.core.tunnels.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshConfigTest {
    private static final String CONFIG = """
            # of work
            Include conf.d/*.conf
            Host work bastion-?
                HostName=%h.example.com
                Port 2222
                ProxyJump jump,ops@inner:2022
            Host * !work
                Port 1022
            Match originalhost work user alice
                IdentityFile "~/.ssh/my key"
            Host jump
                HostName 192.0.2.7
                IdentitiesOnly yes
            Host command
                ProxyCommand nc %h %p
            Host loop
                ProxyJump loop
            Host *
                User bob
                IdentityFile ~/.ssh/common
            """;
    @TempDir
    private Path home;

    private SshConfig config() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".ssh/conf.d")).getParent();
        Files.writeString(folder.resolve("config"), CONFIG);
        Files.writeString(folder.resolve("conf.d/a.conf"), "Host work\nUser alice\n");
        Files.writeString(folder.resolve("my key"), "");
        Files.writeString(folder.resolve("common"), "");
        return SshConfig.read(new SshHome(folder, "/agent"));
    }

    private static Bastion alias(String name) {
        return new Bastion(name, 0, "", new Login.Config(), Path.of("known"), Transport.BUILT_IN);
    }

    @Test
    void findsTheWayAsSshDoes() throws IOException {
        List<Hop> hops = config().route(alias("work"));
        assertThat(hops).extracting(Hop::subject)
                .containsExactly("bob@192.0.2.7:1022", "ops@inner:2022", "alice@work.example.com:2222");
        assertThat(hops.getLast().identities())
                .containsExactly(home.resolve(".ssh/my key"), home.resolve(".ssh/common"));
        assertThat(hops).extracting(Hop::agent).containsExactly(false, true, true);
        assertThat(config().route(new Bastion("work", 99, "carol", new Login.Config(), Path.of("known"),
                Transport.BUILT_IN)).getLast().subject()).isEqualTo("carol@work.example.com:99");
    }

    @Test
    void saysTheSameAsSsh() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no /usr/bin/ssh here");
        config();
        Path file = home.resolve(".ssh/config");
        Files.writeString(file, CONFIG.replace("Include conf.d", "Include " + home.resolve(".ssh/conf.d")));
        for (String name : List.of("work", "bastion-7", "jump", "elsewhere")) {
            Process ssh = new ProcessBuilder("/usr/bin/ssh", "-F", file.toString(), "-G", name).start();
            String said = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Hop hop = SshConfig.read(new SshHome(file.getParent(), "")).route(alias(name)).getLast();
            assertThat(said.lines()).as(name).contains("hostname " + hop.host(), "port " + hop.port(),
                    "user " + hop.user());
        }
    }

    @Test
    void refusesWhatItCannotDo() throws IOException {
        SshConfig config = config();
        assertThat(catchThrowableOfType(ProblemException.class, () -> config.route(alias("command"))).problem().code())
                .isEqualTo(ProblemCode.TUNNEL_PROXY_COMMAND);
        assertThat(catchThrowableOfType(ProblemException.class, () -> config.route(alias("loop"))).problem().code())
                .isEqualTo(ProblemCode.TUNNEL_SSH_CONFIG);
    }

    @Test
    void offersTheNamesThatItHas() throws IOException {
        assertThat(config().hosts()).extracting(ConfiguredHost::alias)
                .containsExactly("work", "jump", "command", "loop");
        assertThat(config().hosts().get(2).needsSystemSsh()).isTrue();
        assertThat(config().hosts().getFirst())
                .isEqualTo(new ConfiguredHost("work", "work.example.com", 2222, "alice", "jump,ops@inner:2022", false));
    }

    @Test
    void hasNothingToSayWithoutAFile() {
        SshConfig none = SshConfig.read(new SshHome(home.resolve("nowhere"), ""));
        assertThat(none.hosts()).isEmpty();
        assertThat(none.route(alias("host.example.com")).getFirst().address()).isEqualTo("host.example.com:22");
    }
}

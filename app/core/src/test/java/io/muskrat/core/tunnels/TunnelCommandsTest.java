package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TunnelCommandsTest {

    private static TunnelSpec spec(Login login, String host, int port, String user) {
        return TunnelSpec.forBootstrap("t", new Bastion(host, port, user, login, Path.of("/home/me/known hosts"),
                Transport.BUILT_IN), "b-1.x.kafka.example.com:9094,b-2.x.kafka.example.com:9094");
    }

    @Test
    void writesTheCommandOfOpenSsh() {
        TunnelSpec spec = spec(new Login.KeyFile(Path.of("/keys/it's mine")), "bastion.example.com", 2222, "ec2-user");
        assertThat(TunnelCommands.ssh(spec)).isEqualTo("ssh -N"
                + " -L 127.78.0.1:9094:b-1.x.kafka.example.com:9094"
                + " -L 127.78.0.2:9094:b-2.x.kafka.example.com:9094"
                + " -o ExitOnForwardFailure=yes -o ServerAliveInterval=5 -o ServerAliveCountMax=2"
                + " -o 'UserKnownHostsFile=/home/me/known hosts'"
                + " -i '/keys/it'\\''s mine' -o IdentitiesOnly=yes -p 2222 ec2-user@bastion.example.com");
        assertThat(TunnelCommands.sshHosts(spec))
                .isEqualTo("127.78.0.1 b-1.x.kafka.example.com\n127.78.0.2 b-2.x.kafka.example.com\n");
    }

    @Test
    void writesNoMoreThanTheAliasWhereSshConfigKnowsTheRest() {
        assertThat(TunnelCommands.ssh(spec(new Login.Config(), "work", 0, "")))
                .endsWith(" -o ServerAliveCountMax=2 work");
    }

    @Test
    void pushesAKeyFirstWhereOneIsNeeded() {
        assertThat(TunnelCommands.ssh(spec(new Login.OneTimeKey("i-012", "ap-northeast-2a"), "1.2.3.4", 22, "u")))
                .startsWith("aws ec2-instance-connect send-ssh-public-key --instance-id i-012"
                        + " --availability-zone ap-northeast-2a --instance-os-user u"
                        + " --ssh-public-key file://~/.ssh/id_ed25519.pub && ssh -N ");
    }

    @Test
    void writesHostsOfTheOpenTunnel() {
        TunnelStatus status = new TunnelStatus(spec(new Login.Agent(), "b", 22, "u"), TunnelState.UP, Instant.now(),
                Optional.empty(), 0, 0, 0, "", Optional.empty(),
                List.of(new TunnelStatus.Route("b-1.x.kafka.example.com", "127.77.3.1", List.of(9094))));
        assertThat(TunnelCommands.hosts(status)).isEqualTo("127.77.3.1 b-1.x.kafka.example.com\n");
    }
}

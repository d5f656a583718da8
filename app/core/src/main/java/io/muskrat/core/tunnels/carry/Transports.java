package io.muskrat.core.tunnels.carry;

import io.muskrat.core.tunnels.ssh.mina.MinaTransport;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.SshTransport;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import io.muskrat.core.tunnels.ssh.system.SystemSshTransport;
import java.util.Optional;

/** Each bastion by the transport that it asks for. */
final class Transports implements SshTransport {
    private final SshTransport builtIn;
    private final SshTransport system;

    Transports(SshHome home) {
        builtIn = new MinaTransport(home);
        system = new SystemSshTransport(home, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    @Override
    public SshLink connect(SshLogin login, Patience patience) {
        return switch (login.bastion().transport()) {
            case BUILT_IN -> builtIn.connect(login, patience);
            case SYSTEM_SSH -> system.connect(login, patience);
        };
    }

    @Override
    public void close() {
        builtIn.close();
        system.close();
    }
}

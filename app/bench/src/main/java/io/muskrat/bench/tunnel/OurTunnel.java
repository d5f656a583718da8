package io.muskrat.bench.tunnel;

import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Main class of a process with a tunnel of ours, as ssh is one: {@code OurTunnel sshPort user key knownHosts host
 * port...}. Says {@code ready address}.
 */
public final class OurTunnel {

    private OurTunnel() {
    }

    public static void main(String[] args) throws IOException {
        TunnelNames.prepareJvm();
        Bastion bastion = bastion(args);
        List<Integer> ports = List.of(args).subList(5, args.length).stream().map(Integer::valueOf).toList();
        try (Tunnels tunnels = new SshTunnels(SshQuestions.refusing())) {
            String address = tunnels.open(new TunnelSpec("bench", bastion, List.of(args[4]), List.of(), ports))
                    .status().routes().getFirst().address();
            System.out.println("ready " + address);
            while (System.in.read() >= 0) {
                // until the bench ends
                continue;
            }
        }
        System.exit(0);
    }

    /** From the first four arguments. */
    static Bastion bastion(String[] args) {
        return new Bastion("127.0.0.1", Integer.parseInt(args[0]), args[1], Path.of(args[2]), Path.of(args[3]));
    }
}

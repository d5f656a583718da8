package io.muskrat.bench.tunnel;

import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Main class of a process that opens a tunnel to one broker and then one to 200, with the ports of MSK: {@code
 * ManyBrokers sshPort user key knownHosts}. Says how many seconds the second took and how many MiB more are resident.
 */
public final class ManyBrokers {

    private static final int BROKERS = 200;
    private static final List<Integer> PORTS = List.of(9092, 9094, 9096, 9098, 11001, 11002);
    private static final double KIB_A_MIB = 1024;

    private ManyBrokers() {
    }

    public static void main(String[] args) throws IOException {
        TunnelNames.prepareJvm();
        Bastion bastion = OurTunnel.bastion(args);
        try (Tunnels tunnels = new SshTunnels(SshQuestions.refusing())) {
            tunnels.open(spec(bastion, "few", 1));
            double before = residentMiB();
            long begin = System.nanoTime();
            tunnels.open(spec(bastion, "many", BROKERS));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.println(seconds + " " + (residentMiB() - before));
        }
        System.exit(0);
    }

    private static TunnelSpec spec(Bastion bastion, String cluster, int brokers) {
        List<String> hosts = IntStream.rangeClosed(1, brokers)
                .mapToObj(id -> "b-" + id + "." + cluster + ".bench.test").toList();
        return new TunnelSpec(cluster, bastion, hosts, List.of(), PORTS);
    }

    /** As Linux counts: all that this process has in memory, the JVM's own included. */
    private static double residentMiB() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB_A_MIB)
                .findFirst().orElseThrow();
    }
}

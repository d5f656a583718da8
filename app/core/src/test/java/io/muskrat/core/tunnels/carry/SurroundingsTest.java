package io.muskrat.core.tunnels.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    /** A link from an address of this computer. */
    private record From(InetAddress address) implements SshLink {

        @Override
        public SshStream open(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Duration> latency() {
            return Optional.empty();
        }

        @Override
        public Optional<InetAddress> near() {
            return Optional.of(address);
        }

        @Override
        public CompletionStage<String> ended() {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Test
    void noticesThatTheComputerSlept() {
        AtomicLong clock = new AtomicLong(1_000_000);
        Surroundings surroundings = new Surroundings(clock::get);
        SshLink link = new From(InetAddress.getLoopbackAddress());
        clock.addAndGet(1_000);
        assertThat(surroundings.happened(link)).isEmpty();
        clock.addAndGet(60_000);
        assertThat(surroundings.happened(link)).hasValue("this computer slept for 60 s");
        clock.addAndGet(1_000);
        assertThat(surroundings.happened(link)).isEmpty();
    }

    @Test
    void noticesThatItsAddressIsGone() throws Exception {
        Surroundings surroundings = new Surroundings(() -> 0);
        // TEST-NET-1 of RFC 5737: no computer has it
        assertThat(surroundings.happened(new From(InetAddress.getByName("192.0.2.1")))).isPresent();
        assertThat(surroundings.happened(new From(InetAddress.getLoopbackAddress()))).isEmpty();
    }
}

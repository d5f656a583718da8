package io.muskrat.core.tunnels.carry;

import io.muskrat.core.tunnels.ssh.SshLink;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Notices what happens to this computer and ends a link without a word: sleep, and another network. */
final class Surroundings {
    private static final long SLEPT_MS = 20_000;
    private final LongSupplier wallClock;
    private long last;

    /**
     * @param wallClock milliseconds, going on while the computer sleeps
     */
    Surroundings(LongSupplier wallClock) {
        this.wallClock = wallClock;
        this.last = wallClock.getAsLong();
    }

    /** What happened since the last look, which is to be about a second ago. */
    Optional<String> happened(SshLink link) {
        long now = wallClock.getAsLong();
        long gap = now - last;
        last = now;
        // after so long a sleep the far side has given up
        return gap > SLEPT_MS ? Optional.of("this computer slept for " + gap / 1_000 + " s")
                : link.near().filter(Surroundings::gone).map(address -> "this computer is no longer "
                        + address.getHostAddress() + ": it is in another network");
    }

    private static boolean gone(InetAddress address) {
        try {
            return !address.isLoopbackAddress() && !address.isAnyLocalAddress()
                    && NetworkInterface.getByInetAddress(address) == null;
        } catch (SocketException e) {
            // not to be known now
            return false;
        }
    }
}

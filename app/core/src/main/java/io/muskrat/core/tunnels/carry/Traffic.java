package io.muskrat.core.tunnels.carry;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.tunnels.ssh.ForwardException;
import io.muskrat.core.tunnels.ssh.Meter;
import io.muskrat.core.tunnels.ssh.SshLink;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The connections of a tunnel and what they carried. */
final class Traffic implements Meter {

    private final String bastion;
    private final Map<Socket, Optional<SshLink>> connections = new ConcurrentHashMap<>();
    private final LongAdder up = new LongAdder();
    private final LongAdder down = new LongAdder();
    private volatile String lastError = "";
    private volatile Problem problem;

    Traffic(String bastion) {
        this.bastion = bastion;
    }

    /** For sentences. */
    String bastion() {
        return bastion;
    }

    void add(Socket connection) {
        connections.put(connection, Optional.empty());
    }

    /** From now on the connection shares the fate of the link. */
    void carried(Socket connection, SshLink by) {
        connections.replace(connection, Optional.of(by));
        problem = null;
    }

    void remove(Socket connection) {
        connections.remove(connection);
    }

    int channels() {
        return connections.size();
    }

    long bytesUp() {
        return up.sum();
    }

    long bytesDown() {
        return down.sum();
    }

    String lastError() {
        return lastError;
    }

    void failed(String error) {
        lastError = error;
    }

    /** A connection to this place broke, or was never made. */
    void failed(String host, int port, IOException e) {
        lastError = host + ":" + port + ": " + e.getMessage();
        if (e instanceof ForwardException refused) {
            problem = Problem.of(refused.prohibited() ? ProblemCode.TUNNEL_FORWARD_REFUSED
                    : ProblemCode.TUNNEL_FORWARD_FAILED, bastion, host + ":" + port).withDetail(lastError);
        }
    }

    /** A connection to a shared port did not say for which of so many names it was. */
    void unnamed(int port, int names) {
        problem = plain("127.0.0.1:" + port, names);
        lastError = "without TLS at port " + port + ", which " + names + " names share";
    }

    static Problem plain(String place, int names) {
        return Problem.of(ProblemCode.TUNNEL_PLAIN_SHARED, place,
                "for i in $(seq 1 " + names + "); do sudo ifconfig lo0 alias 127.77.0.$i up; done");
    }

    /** Why the last connection could not be made, if none was made since. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void up(long bytes) {
        up.add(bytes);
    }

    @Override
    public void down(long bytes) {
        down.add(bytes);
    }

    /** Ends every connection with a reset: what was under way is lost, and clients must know at once. */
    void resetAll() {
        connections.keySet().forEach(Traffic::reset);
    }

    /** The same for those on one link; who still waits for a link has lost nothing. */
    void resetAll(SshLink lost) {
        connections.forEach((connection, link) -> {
            if (link.filter(lost::equals).isPresent()) {
                reset(connection);
            }
        });
    }

    static void reset(Socket connection) {
        try (connection) {
            connection.setSoLinger(true, 0);
        } catch (IOException e) {
            // it was closed by its own thread meanwhile, which is what we want
            return;
        }
    }
}

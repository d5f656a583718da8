package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.ssh.config.Hop;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** What went wrong while connecting and logging in. */
final class SshErrors {

    private SshErrors() {
    }

    static ProblemException problem(Exception e, Hop hop, HostKeyVerifier verifier, MinaLogin way, Duration waited) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ProblemException known) {
                return known;
            }
        }
        Problem problem = verifier.refusal().orElseGet(() -> problem(e, hop, way, waited));
        return new ProblemException(problem.detail().isEmpty() ? problem.withDetail(chain(e)) : problem, e);
    }

    private static Problem problem(Exception e, Hop hop, MinaLogin way, Duration waited) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SshException s
                    && s.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                return way.refused(e);
            }
            if (t instanceof ClosedByInterruptException) {
                return Problem.of(ProblemCode.CANCELLED);
            }
            if (t instanceof TimeoutException || t instanceof SocketTimeoutException) {
                return Problem.of(ProblemCode.TUNNEL_TIMEOUT, hop.address(), String.valueOf(waited.toSeconds()));
            }
            if (t instanceof InterruptedIOException) {
                return Problem.of(ProblemCode.CANCELLED);
            }
            if (t instanceof ConnectException || t instanceof UnknownHostException || t instanceof SocketException
                    || t instanceof UnresolvedAddressException || t instanceof NoRouteToHostException) {
                return Problem.of(ProblemCode.TUNNEL_UNREACHABLE, hop.address());
            }
        }
        return Problem.of(ProblemCode.TUNNEL_LOST, hop.address());
    }

    private static String chain(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : System.lineSeparator()).append(t);
        }
        return text.toString();
    }
}

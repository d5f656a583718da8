package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
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

    static ProblemException problem(Exception e, HostKeyVerifier verifier, Duration waited) {
        if (e instanceof ProblemException known) {
            return known;
        }
        Problem problem = verifier.refusal().orElseGet(() -> problem(e, verifier.login(), waited));
        return new ProblemException(problem.detail().isEmpty() ? problem.withDetail(chain(e)) : problem, e);
    }

    private static Problem problem(Exception e, SshLogin login, Duration waited) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SshException s
                    && s.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                return Problem.of(ProblemCode.TUNNEL_AUTHENTICATION, login.bastion().user(), login.bastion().host());
            }
            if (t instanceof ClosedByInterruptException) {
                return Problem.of(ProblemCode.CANCELLED);
            }
            if (t instanceof TimeoutException || t instanceof SocketTimeoutException) {
                return Problem.of(ProblemCode.TUNNEL_TIMEOUT, login.address(), String.valueOf(waited.toSeconds()));
            }
            if (t instanceof InterruptedIOException) {
                return Problem.of(ProblemCode.CANCELLED);
            }
            if (t instanceof ConnectException || t instanceof UnknownHostException || t instanceof SocketException
                    || t instanceof UnresolvedAddressException || t instanceof NoRouteToHostException) {
                return Problem.of(ProblemCode.TUNNEL_UNREACHABLE, login.address());
            }
        }
        return Problem.of(ProblemCode.TUNNEL_LOST, login.address());
    }

    private static String chain(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : System.lineSeparator()).append(t);
        }
        return text.toString();
    }
}

package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.platform.ProblemException;

/** A way to speak SSH: a Java library, or the system's own ssh. */
public interface SshTransport extends AutoCloseable {

    /**
     * Connects, checks the host key and logs in.
     *
     * @throws ProblemException with a TUNNEL_ code; also when the thread is interrupted
     */
    SshLink connect(SshLogin login, Patience patience);

    /** Ends all its links. */
    @Override
    void close();
}

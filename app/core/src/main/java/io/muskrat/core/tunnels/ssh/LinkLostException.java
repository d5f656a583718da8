package io.muskrat.core.tunnels.ssh;

import java.io.IOException;

/** The session ended; what is under way is lost, another session may do. */
public final class LinkLostException extends IOException {

    private static final long serialVersionUID = 1L;

    public LinkLostException(Throwable cause) {
        super("the SSH session is lost", cause);
    }
}

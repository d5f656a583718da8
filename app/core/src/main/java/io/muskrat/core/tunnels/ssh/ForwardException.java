package io.muskrat.core.tunnels.ssh;

import java.io.IOException;

/** The bastion did not open a connection (RFC 4254, 5.1). The session itself is well. */
public final class ForwardException extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean prohibited;

    /**
     * @param words the bastion's
     * @param prohibited it may not, as with AllowTcpForwarding no; otherwise it could not
     */
    public ForwardException(String words, boolean prohibited, Throwable cause) {
        super(words, cause);
        this.prohibited = prohibited;
    }

    public boolean prohibited() {
        return prohibited;
    }
}

package io.muskrat.core.tunnels;

/** Who speaks SSH. */
public enum Transport {
    /** A Java library in this process. */
    BUILT_IN,
    /** The system's own {@code ssh -N -D}, with all that the user's set-up of it can: ProxyCommand, hardware keys. */
    SYSTEM_SSH
}

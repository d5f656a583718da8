package io.muskrat.core.tunnels;

import io.muskrat.core.platform.ProblemException;

/** Puts a public key on an instance for a minute (EC2 Instance Connect, SendSSHPublicKey). */
@FunctionalInterface
public interface KeyPusher {

    /**
     * Called before every connection, those that come back by themselves included.
     *
     * @param user the login's name on the instance
     * @param opensshPublicKey one line as in authorized_keys
     * @throws ProblemException if AWS refuses, or cannot be asked
     */
    void push(Login.OneTimeKey where, String user, String opensshPublicKey);
}

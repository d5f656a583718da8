package io.muskrat.core.tunnels;

import java.nio.file.Path;
import java.util.Objects;

/** How a user proves to a bastion who he is. Holds no secrets: those are asked through {@link SshQuestions}. */
public sealed interface Login {

    /** A private key in OpenSSH's or PEM format; the passphrase of an encrypted one is asked. */
    record KeyFile(Path file) implements Login {
        public KeyFile {
            Objects.requireNonNull(file, "file");
        }
    }

    /** The keys that the agent at {@code SSH_AUTH_SOCK} holds. */
    record Agent() implements Login { }

    /** Password, and where the server wants that, its own questions (RFC 4256); both are asked. */
    record Password() implements Login { }

    /**
     * EC2 Instance Connect: a key of its own for each connection, which AWS puts on the instance for 60 seconds.
     *
     * @param instanceId {@code i-...}
     * @param availabilityZone of the instance, may be empty: AWS finds it by the instance then
     */
    record OneTimeKey(String instanceId, String availabilityZone) implements Login {
        public OneTimeKey {
            Objects.requireNonNull(instanceId, "instanceId");
            availabilityZone = availabilityZone == null ? "" : availabilityZone;
        }
    }

    /**
     * As {@code ~/.ssh/config} has it: the bastion's host is an alias there, and HostName, Port, User, IdentityFile and
     * ProxyJump are taken from it (ssh_config(5)).
     */
    record Config() implements Login { }
}

package io.muskrat.core.sandbox;

import java.net.URI;
import java.nio.file.Path;

/**
 * All that the app knows of a running sandbox: what it would know of an AWS account, and the way in by SSH.
 *
 * @param endpoint where the AWS APIs answer
 * @param region the region it plays
 * @param accessKeyId valid for this sandbox only
 * @param secretAccessKey valid for this sandbox only
 * @param sshHost of the client instance
 * @param sshPort of the client instance
 * @param sshUser of the client instance
 * @param sshKey private key file in OpenSSH's format
 * @param sshKnownHosts file with the client instance's host key
 * @param caFile PEM certificate of the authority that signs the brokers' certificates; null when there is none
 */
public record SandboxAddress(
        URI endpoint,
        String region,
        String accessKeyId,
        String secretAccessKey,
        String sshHost,
        int sshPort,
        String sshUser,
        Path sshKey,
        Path sshKnownHosts,
        Path caFile) {
    @Override
    public String toString() {
        return "SandboxAddress[" + endpoint + ", " + region + ", ssh " + sshUser + "@" + sshHost + ":" + sshPort + "]";
    }
}

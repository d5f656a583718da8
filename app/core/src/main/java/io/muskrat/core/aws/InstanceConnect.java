package io.muskrat.core.aws;

import io.muskrat.core.platform.ProblemException;

/** EC2 Instance Connect: puts a public key on an instance for 60 seconds. */
public final class InstanceConnect {
    private final AwsClients clients;

    public InstanceConnect(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * @param zone the instance's availability zone, "" if it is not known
     * @param user the login's name on the instance
     * @param publicKey one line as in authorized_keys
     * @throws ProblemException with an AWS_ code; it needs ec2-instance-connect:SendSSHPublicKey
     */
    public void push(String instanceId, String zone, String user, String publicKey) {
        AwsErrors.calling(() -> clients.instanceConnect().sendSSHPublicKey(request -> request
                .instanceId(instanceId).availabilityZone(zone.isEmpty() ? null : zone)
                .instanceOSUser(user).sshPublicKey(publicKey)));
    }
}

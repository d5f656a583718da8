package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.aws.InstanceConnect;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.ec2.model.Instance;

/** EC2 Instance Connect, against the sandbox's client instance. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class OneTimeKeyTest {
    private final Account account;

    OneTimeKeyTest(Account account) {
        this.account = account;
    }

    private void push(Login.OneTimeKey where, String user, String key) {
        new InstanceConnect(account.clients()).push(where.instanceId(), where.availabilityZone(), user, key);
    }

    private TunnelSpec spec(String instance, String user) {
        Bastion known = account.bastion();
        Bastion bastion = new Bastion(known.host(), known.port(), user, new Login.OneTimeKey(instance, ""),
                known.knownHosts(), Transport.BUILT_IN);
        return TunnelSpec.forBootstrap("once", bastion, "b-1.once.abc.c1.kafka.ap-northeast-2.amazonaws.com:9092");
    }

    @Test
    void logsInWithAKeyThatWasPushedForThisConnection() {
        String instance = account.clients().ec2().describeInstances().reservations().stream()
                .flatMap(r -> r.instances().stream()).filter(i -> i.state().nameAsString().equals("running"))
                .map(Instance::instanceId).findFirst().orElseThrow();
        try (Tunnel tunnel = account.tunnels().open(spec(instance, "ec2-user"), this::push)) {
            assertThat(tunnel.status().state()).isEqualTo(TunnelState.UP);
        }
        ProblemException nobody = catchThrowableOfType(ProblemException.class,
                () -> account.tunnels().open(spec(instance, "ubuntu"), this::push));
        assertThat(nobody.problem().code()).isEqualTo(ProblemCode.TUNNEL_AUTHENTICATION);
    }

    @Test
    void saysWhenThereIsNoSuchInstance() {
        ProblemException e = catchThrowableOfType(ProblemException.class,
                () -> account.tunnels().open(spec("i-00000000000000000", "ec2-user"), this::push));
        assertThat(e.problem().code()).isIn(ProblemCode.AWS_NOT_FOUND, ProblemCode.AWS_REFUSED);
    }
}

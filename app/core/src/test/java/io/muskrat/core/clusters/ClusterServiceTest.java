package io.muskrat.core.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class ClusterServiceTest {
    private final Account account;
    private final ClusterService service;

    ClusterServiceTest(Account account) {
        this.account = account;
        service = new ClusterService(account.clients());
    }

    @Test
    void aClusterThatWasMadeIsDescribedInFull() {
        Cluster cluster = account.cluster();
        assertThat(cluster.state()).as(cluster.stateMessage()).isEqualTo("ACTIVE");
        assertThat(cluster.type()).isEqualTo("PROVISIONED");
        assertThat(cluster.brokers()).isEqualTo(2);
        assertThat(cluster.instanceType()).isEqualTo("kafka.m5.large");
        assertThat(cluster.volumeGib()).isEqualTo(100);
        assertThat(cluster.monitoring()).isEqualTo("PER_TOPIC_PER_BROKER");
        assertThat(cluster.subnets()).hasSize(2);
        assertThat(cluster.currentVersion()).isNotBlank();
        assertThat(cluster.created()).isBefore(Instant.now());
        assertThat(service.list()).extracting(Cluster::arn).contains(cluster.arn());
    }

    @Test
    void brokersStandInTheirSubnetsUnderPrivateNames() {
        Cluster cluster = account.cluster();
        List<Broker> brokers = service.brokers(cluster.arn());
        assertThat(brokers).extracting(Broker::id).containsExactly(1, 2);
        assertThat(brokers).extracting(Broker::subnet).containsExactlyInAnyOrderElementsOf(cluster.subnets());
        assertThat(brokers).allSatisfy(b -> {
            assertThat(b.endpoint()).startsWith("b-" + b.id() + ".").endsWith(".amazonaws.com");
            assertThat(b.privateAddress()).startsWith("10.10.");
        });
        assertThat(service.bootstrapPlaintext(cluster.arn())).contains(brokers.getFirst().endpoint() + ":9092");
        assertThat(service.bootstrap(cluster.arn())).containsOnlyKeys("Plaintext");
    }

    @Test
    void whatWasDoneIsListed() {
        assertThat(service.operations(account.cluster().arn())).allSatisfy(o -> {
            assertThat(o.type()).isNotBlank();
            assertThat(service.operation(o.arn()).state()).isEqualTo(o.state());
        });
        assertThat(service.account()).isEqualTo("000000000000");
    }

    @Test
    void anUnknownClusterIsNotFound() {
        String arn = account.cluster().arn().replace("msk-test", "nobody");
        ProblemException failure = catchThrowableOfType(ProblemException.class, () -> service.describe(arn));
        assertThat(failure.problem().code()).isEqualTo(ProblemCode.AWS_NOT_FOUND);
        assertThat(failure.problem().detail()).contains("404");
    }
}

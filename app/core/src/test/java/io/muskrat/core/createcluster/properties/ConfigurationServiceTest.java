package io.muskrat.core.createcluster.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.session.ClusterSession;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.kafka.model.BrokerSoftwareInfo;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class ConfigurationServiceTest {
    private final Account account;
    private final ConfigurationService service;

    ConfigurationServiceTest(Account account) {
        this.account = account;
        service = new ConfigurationService(account.clients());
    }

    @Test
    void whatWasTypedIsKeptToTheLetter() {
        String text = "# 주석\nnum.partitions=6\n";
        Configuration.Existing made = service.make(
                new Configuration.New("kept", "why", text), account.catalog().recommendedVersion());
        assertThat(made.revision()).isEqualTo("1");
        assertThat(service.text(made.arn(), 1)).isEqualTo(text);
        service.remove(made.arn());
        assertThat(names()).doesNotContain("kept");
    }

    @Test
    void aConfigurationGoesWithTheClusterThatAwsDoesNotTake() {
        Catalog catalog = account.catalog();
        ClusterDraft oneZone = account.draft("with-configuration")
                .placement(p -> p.withSubnets(
                        List.of(Account.subnet(catalog, "broker01"), Account.subnet(catalog, "broker01b"))))
                .basics(b -> b.withConfiguration(new Configuration.New("orphan", "", "num.partitions=6")));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> new CreateClusterService(account.clients()).create(oneZone));
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("subnets");
        assertThat(names()).doesNotContain("orphan");
    }

    /** The cluster of other tests, too: created from a draft whose configuration was written in it. */
    @Test
    void theBrokersRunWithTheConfigurationThatWasMadeWithTheirCluster() {
        Cluster cluster = account.secure();
        BrokerSoftwareInfo runs = account.clients().kafka().describeClusterV2(r -> r.clusterArn(cluster.arn()))
                .clusterInfo().provisioned().currentBrokerSoftwareInfo();
        assertThat(runs.configurationRevision()).isEqualTo(1);
        assertThat(service.text(runs.configurationArn(), 1)).isEqualTo(Account.OWN_PROPERTIES);
        assertThat(names()).contains("secure-own");
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (ClusterSession session = account.open(cluster, account.clients())) {
            Config config = session.kafka().await(
                    session.kafka().admin().describeConfigs(List.of(broker)).values().get(broker));
            assertThat(config.get("log.retention.hours").value()).isEqualTo("71");
            assertThat(config.get("message.max.bytes").value()).isEqualTo("2097152");
            assertThat(config.get("auto.create.topics.enable").value()).as("MSK's default").isEqualTo("false");
        }
    }

    @Test
    void aNameThatIsTakenIsARefusalOfTheConfigurationsName() {
        Configuration.Existing made =
                service.make(new Configuration.New("taken", "", "num.partitions=6"), account.catalog().recommendedVersion());
        ClusterDraft draft = account.draft("not-made")
                .basics(b -> b.withConfiguration(new Configuration.New("taken", "", "num.partitions=6")));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> new CreateClusterService(account.clients()).create(draft));
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("configurationName");
        service.remove(made.arn());
    }

    private List<String> names() {
        return account.catalog().configurations().stream().map(Catalog.ConfigurationRef::name).toList();
    }
}

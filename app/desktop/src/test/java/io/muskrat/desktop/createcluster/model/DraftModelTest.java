package io.muskrat.desktop.createcluster.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.Accounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftModelTest {

    private final DraftModel model = new DraftModel(Accounts.catalog(), false);

    @Test
    void aRefusalIsShownOnceItsFieldWasLeft() {
        model.change("name", draft -> draft.basics(b -> b.withName("my cluster")));
        assertThat(model.shownProperty().get()).isEmpty();
        model.leave("name");
        assertThat(rules()).containsExactly("name-characters");
        model.change("name", draft -> draft.basics(b -> b.withName("my-cluster")));
        assertThat(rules()).isEmpty();
    }

    @Test
    void aVpcBringsASubnetForEachZone() {
        model.chooseVpc(Accounts.VPC);
        assertThat(model.draft().placement().subnets()).containsExactly("subnet-01", "subnet-02", "subnet-03");
        model.chooseVpc("vpc-0def");
        assertThat(model.draft().placement().subnets()).containsExactly("", "", "");
    }

    @Test
    void anotherVpcForgetsTheSecurityGroups() {
        model.chooseVpc(Accounts.VPC);
        model.change("securityGroups", draft -> draft.placement(p -> p.withSecurityGroups(List.of("sg-0msk"))));
        model.chooseVpc("vpc-0def");
        assertThat(model.draft().placement().securityGroups()).isEmpty();
    }

    @Test
    void twoZonesKeepTheThirdSubnetInMind() {
        model.chooseVpc(Accounts.VPC);
        model.chooseSubnet(2, "subnet-01b");
        model.chooseZones("2");
        assertThat(model.draft().placement().subnets()).containsExactly("subnet-01", "subnet-02");
        assertThat(model.draft().brokerCount()).isEqualTo(2);
        model.chooseZones("3");
        assertThat(model.draft().placement().subnets()).containsExactly("subnet-01", "subnet-02", "subnet-01b");
        assertThat(model.draft().brokerCount()).isEqualTo(3);
    }

    @Test
    void theBrokersOfAZoneStay() {
        model.change("brokersPerZone", draft -> draft.machines(m -> m.withBrokersPerZone("6")));
        model.chooseZones("2");
        assertThat(model.draft().brokerCount()).isEqualTo(12);
    }

    @Test
    void whatTheServiceRefusedIsShownUntilTheFieldIsChanged() {
        model.refuse(List.of(Violation.of("name", "aws-refused", "taken"), Violation.of("volumeSize", "aws-refused", "x")));
        assertThat(model.shownProperty().get()).hasSize(2);
        model.change("name", draft -> draft.basics(b -> b.withName("another")));
        assertThat(model.shownProperty().get()).extracting(Violation::field).containsExactly("volumeSize");
        assertThat(model.broken()).extracting(Violation::field).doesNotContain("volumeSize");
    }

    @Test
    void theSandboxBeginsWithWhatItHas() {
        ClusterDraft draft = new DraftModel(Accounts.catalog(), true).draft();
        assertThat(draft.encryption().inTransit()).isEqualTo("PLAINTEXT");
        assertThat(draft.authentication().unauthenticated()).isTrue();
        assertThat(draft.encryption().inCluster()).isFalse();
        assertThat(draft.placement().vpcId()).isEqualTo(Accounts.VPC);
    }

    @Test
    void nothingIsLostBeforeSomethingIsChosen() {
        assertThat(model.touched()).isFalse();
        model.change("name", draft -> draft.basics(b -> b.withName("a")));
        assertThat(model.touched()).isTrue();
    }

    @Test
    void anotherKindBringsWhatItCanHave() {
        model.chooseVpc(Accounts.VPC);
        model.chooseZones("2");
        model.change("kafkaVersion", draft -> draft.basics(b -> b.withKafkaVersion("4.1.x.kraft")));
        model.chooseKind(Kind.EXPRESS);
        assertThat(model.draft().basics().kafkaVersion()).isEqualTo("3.9.x.kraft");
        assertThat(model.draft().machines().instanceType()).isEqualTo("express.m7g.large");
        assertThat(model.draft().placement().zoneCount()).isEqualTo("3");
        assertThat(model.draft().placement().subnets()).containsExactly("subnet-01", "subnet-02", "subnet-03");
        model.chooseKind(Kind.STANDARD);
        assertThat(model.draft().machines().instanceType()).isEqualTo("kafka.m5.large");
        assertThat(model.broken()).extracting(Violation::rule).containsExactly("name-empty");
    }

    private List<String> rules() {
        return model.shownProperty().get().stream().map(Violation::rule).toList();
    }
}

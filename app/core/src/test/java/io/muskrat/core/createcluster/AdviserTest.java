package io.muskrat.core.createcluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.advice.Advice;
import io.muskrat.core.createcluster.advice.Advice.Kind;
import io.muskrat.core.createcluster.advice.Adviser;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private static List<Advice> advice(ClusterDraft draft) {
        return new Adviser(Examples.CATALOG, TODAY).advise(draft);
    }

    private static List<Kind> kinds(ClusterDraft draft) {
        return advice(draft).stream().map(Advice::kind).toList();
    }

    private static ClusterDraft sound() {
        return Examples.good().authentication(a -> a.withIam(true).withUnauthenticated(false));
    }

    @Test
    void hasNothingToSayOfASoundDraft() {
        assertThat(advice(sound())).isEmpty();
    }

    @Test
    void warnsOfTwoZones() {
        assertThat(kinds(sound().placement(p -> p.withZoneCount("2").withSubnets(List.of("subnet-a", "subnet-b")))))
                .containsExactly(Kind.TWO_ZONES);
    }

    @Test
    void warnsOfWhatTravelsUnencrypted() {
        assertThat(kinds(sound().encryption(e -> e.withInTransit("TLS_PLAINTEXT")))).containsExactly(Kind.PLAINTEXT_TOO);
        assertThat(kinds(Examples.good().encryption(e -> e.withInTransit("PLAINTEXT").withInCluster(false))))
                .containsExactly(Kind.PLAINTEXT, Kind.NOT_ENCRYPTED_INSIDE, Kind.NO_AUTHENTICATION);
    }

    @Test
    void warnsWhenAnybodyMayConnect() {
        assertThat(kinds(Examples.good())).containsExactly(Kind.NO_AUTHENTICATION);
        assertThat(kinds(sound().authentication(a -> a.withUnauthenticated(true)))).containsExactly(Kind.ANYBODY_TOO);
    }

    @Test
    void countsTheAddressesThatAreLeft() {
        assertThat(advice(sound().placement(p -> p.withSubnets(List.of("subnet-a", "subnet-b", "subnet-full")))))
                .singleElement().satisfies(full -> {
                    assertThat(full.kind()).isEqualTo(Kind.SUBNET_ALMOST_FULL);
                    assertThat(full.args()).containsExactly("full (subnet-full)", "0", "251");
                });
        ClusterDraft many = sound().machines(m -> m.withBrokersPerZone("130"));
        assertThat(advice(many)).as("121 are left, not enough to double 130").hasSize(3)
                .allSatisfy(each -> assertThat(each.args().get(1)).isEqualTo("121"));
    }

    @Test
    void knowsWhenSupportEnds() {
        assertThat(advice(sound().basics(b -> b.withKafkaVersion("3.7.x.kraft")))).singleElement().satisfies(ends -> {
            assertThat(ends.kind()).isEqualTo(Kind.SUPPORT_ENDS);
            assertThat(ends.args()).containsExactly("3.7.x.kraft", "2026-09-01");
        });
        assertThat(kinds(sound().basics(b -> b.withKafkaVersion("3.6.0")))).containsExactly(Kind.SUPPORT_ENDED);
    }

    @Test
    void aServerlessClusterHasNoneOfThis() {
        assertThat(advice(Examples.good()
                .basics(b -> b.withKind(io.muskrat.core.createcluster.draft.Kind.SERVERLESS).withKafkaVersion("3.6.0"))
                .placement(p -> p.withZoneCount("2")))).isEmpty();
    }
}

package io.muskrat.core.createcluster.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class PortCheckTest {

    @ParameterizedTest
    @CsvSource({
        "PLAINTEXT, unauthenticated, 9092",
        "TLS, unauthenticated, 9094",
        "TLS, iam, 9098",
        "TLS, scram, 9096",
        "TLS, tls, 9094",
        "TLS, iam scram, 9096 9098",
        "TLS_PLAINTEXT, unauthenticated iam, 9092 9094 9098",
        "TLS, iam jmx node, 9098 11001 11002"
    })
    void aClusterNeedsThePortsOfWhatWasChosen(String inTransit, String ways, String ports) {
        List<String> on = Arrays.asList(ways.split(" "));
        ClusterDraft draft = ClusterDraft.start()
                .encryption(e -> e.withInTransit(inTransit))
                .authentication(a -> a.withIam(on.contains("iam"))
                        .withScram(on.contains("scram"))
                        .withTls(on.contains("tls"))
                        .withUnauthenticated(on.contains("unauthenticated")))
                .watching(w -> w.withJmxExporter(on.contains("jmx")).withNodeExporter(on.contains("node")));
        assertThat(NeededPorts.of(draft)).extracting(port -> String.valueOf(port.number())).containsExactly(ports.split(" "));
        assertThat(NeededPorts.of(draft.basics(b -> b.withKind(Kind.SERVERLESS)))).containsExactly(NeededPort.IAM);
    }

    @ParameterizedTest
    @CsvSource({
        "tcp, 9098, 9098, true",
        "tcp, 9000, 9100, true",
        "tcp, 0, 65535, true",
        "6, 9098, 9098, true",
        "-1, -1, -1, true",
        "tcp, 9092, 9096, false",
        "udp, 9098, 9098, false",
        "icmp, -1, -1, false"
    })
    void aRuleOpensAPortByItsProtocolAndRange(String protocol, int from, int to, boolean open) {
        Opening.Source vpc = new Opening.Source(Opening.Kind.RANGE, "10.10.0.0/16");
        GroupRules group = new GroupRules("sg-1", "one", "vpc-1", List.of(new Opening("sg-1", protocol, from, to, vpc)));
        assertThat(PortCheck.of(List.of(NeededPort.IAM), List.of(group)).getFirst().open()).isEqualTo(open);
    }

    @Test
    void groupsAddUpAndTheWholeWorldIsNoticed() {
        Opening.Source world = new Opening.Source(Opening.Kind.RANGE, "::/0");
        Opening.Source other = new Opening.Source(Opening.Kind.GROUP, "sg-2");
        PortCheck check = PortCheck.of(List.of(NeededPort.TLS), List.of(
                        new GroupRules("sg-1", "one", "vpc-1", List.of(new Opening("sg-1", "tcp", 9094, 9094, other))),
                        new GroupRules("sg-2", "two", "vpc-1", List.of(new Opening("sg-2", "tcp", 9094, 9094, world)))))
                .getFirst();
        assertThat(check.sources()).containsExactly(other, world);
        assertThat(check.anywhere()).isTrue();
    }
}

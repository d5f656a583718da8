package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TunnelSpecTest {

    private static final Bastion BASTION = new Bastion("bastion", 22, "u", Path.of("k"), Path.of("h"));

    @Test
    void takesSisterBrokersOfAnMskCluster() {
        TunnelSpec spec = spec("b-1.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com:9092, "
                + "B-2.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com:9094");
        assertThat(spec.hosts()).containsExactly("b-1.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com",
                "b-2.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com");
        assertThat(spec.ports()).containsExactly(9092, 9094);
        assertThat(spec.covers("b-7.Demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com.")).isTrue();
        assertThat(spec.covers("b-1.other.abc123.c1.kafka.ap-northeast-2.amazonaws.com")).isFalse();
        assertThat(spec.covers("sts.ap-northeast-2.amazonaws.com")).isFalse();
    }

    @Test
    void takesNoWholeCompanyAlong() {
        assertThat(spec("kafka.example.com:9092").suffixes()).isEmpty();
        assertThat(spec("broker1:9092").suffixes()).isEmpty();
        assertThat(spec("b1.kafka.example.com:9092").suffixes()).containsExactly(".kafka.example.com");
    }

    @Test
    void refusesWhatIsNotHostAndPort() {
        assertThatThrownBy(() -> spec("b-1.demo")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spec("b-1.demo:port")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEachNameItsPorts() {
        TunnelSpec spec = spec("b-1.demo.x.kafka.example.com:9094").plusPorts(List.of(9094, 11001, 9098))
                .plusServers("registry.example.com:8081 DB.example.com:5432,db.example.com:5433")
                .plusServers("b-1.demo.x.kafka.example.com:8083");
        assertThat(spec.names()).containsExactly("b-1.demo.x.kafka.example.com", "registry.example.com",
                "db.example.com");
        assertThat(spec.ports("b-1.demo.x.kafka.example.com")).containsExactly(8083, 9094);
        assertThat(spec.ports("b-2.demo.x.kafka.example.com")).containsExactly(9094);
        assertThat(spec.wishes("b-2.demo.x.kafka.example.com")).containsExactly(9098, 11001);
        assertThat(spec.ports("db.example.com")).containsExactly(5432, 5433);
        assertThat(spec.wishes("db.example.com")).isEmpty();
        assertThat(spec.covers("Registry.example.com")).isTrue();
    }

    private static TunnelSpec spec(String bootstrap) {
        return TunnelSpec.forBootstrap("t", BASTION, bootstrap);
    }
}

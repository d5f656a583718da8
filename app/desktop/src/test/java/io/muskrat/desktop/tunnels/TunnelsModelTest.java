package io.muskrat.desktop.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Watched;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.testing.FxQueue;
import java.util.List;
import org.junit.jupiter.api.Test;

class TunnelsModelTest {

    private final FxQueue fx = new FxQueue();
    private final Watched<List<TunnelStatus>> statuses = new Watched<>(List.of());
    private final TunnelsModel model = new TunnelsModel(fx.tasks(), statuses);

    @Test
    void keepsALineATunnelAndTheSelectionWhileItIsThere() {
        model.start();
        statuses.set(List.of(Statuses.of("a", TunnelState.CONNECTING, 0, 0), Statuses.of("b", TunnelState.UP, 0, 0)));
        fx.until(() -> model.rows().size() == 2);
        TunnelRow first = model.rows().getFirst();
        assertThat(model.selectedProperty().get()).isSameAs(first);
        statuses.set(List.of(Statuses.of("a", TunnelState.UP, 1, 2), Statuses.of("b", TunnelState.UP, 0, 0)));
        fx.until(() -> first.status().state() == TunnelState.UP);
        assertThat(model.rows().getFirst()).isSameAs(first);
        statuses.set(List.of(Statuses.of("b", TunnelState.UP, 0, 0)));
        fx.until(() -> model.rows().size() == 1);
        assertThat(model.selectedProperty().get().status().name()).isEqualTo("b");
        model.stop();
    }

    @Test
    void tellsOfATunnelThatWasLostUntilItIsBack() {
        model.start();
        statuses.set(List.of(Statuses.of("a", TunnelState.CONNECTING, 0, 0)));
        fx.until(() -> model.rows().size() == 1);
        assertThat(model.troubleProperty().get()).isEmpty();
        statuses.set(List.of(Statuses.of("a", TunnelState.RECONNECTING, 0, 0)));
        fx.until(() -> model.troubleProperty().get().isPresent());
        statuses.set(List.of(Statuses.of("a", TunnelState.UP, 0, 0)));
        fx.until(() -> model.troubleProperty().get().isEmpty());
        model.stop();
    }

    @Test
    void countsWhatWasCarriedEachSecondOfTheLastFiveMinutes() {
        Rates rates = new Rates();
        for (int second = 0; second <= 400; second++) {
            rates.add(second * 1000L, second * 100L, second * 2_000L);
        }
        Rates.Shown shown = rates.shown();
        assertThat(shown.times()).hasSize(300).startsWith(101_000L).endsWith(400_000L);
        assertThat(shown.up()).containsOnly(100.0);
        assertThat(shown.down()).containsOnly(2_000.0);
        rates.add(402_000L, 0, 2_000L * 400 + 500);
        assertThat(rates.lastUp()).as("a counter that begins anew").isZero();
        assertThat(rates.lastDown()).isEqualTo(250.0);
    }
}

package io.muskrat.desktop.session.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.platform.PriceChoices;
import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.MonthLength;
import io.muskrat.core.pricing.bill.Load;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.testing.FxQueue;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class PricesModelTest {

    private final FxQueue fx = new FxQueue();
    private final AtomicReference<PriceChoices> kept = new AtomicReference<>();
    private final PricesModel model = new PricesModel(fx.tasks(), PriceChoices.none(), kept::set);

    @Test
    void keepsWhatIsChosenAndTellsOfIt() {
        AtomicInteger told = new AtomicInteger();
        Subscription watching = model.watch(told::incrementAndGet);
        int before = told.get();
        assertThat(before).isPositive();
        assertThat(model.month()).isEqualTo(MonthLength.HOURS_730);
        model.month(MonthLength.HOURS_720);
        model.won("1,350");
        model.load(model.workload().with("in", "7"));
        assertThat(told.get()).isEqualTo(before + 3);
        assertThat(model.hours()).isEqualTo(720);
        assertThat(model.won()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1350"));
        assertThat(model.load().in()).isEqualByComparingTo("7");
        PricesModel again = new PricesModel(fx.tasks(), kept.get(), kept::set);
        assertThat(again.month()).isEqualTo(MonthLength.HOURS_720);
        assertThat(again.typedWon()).isEqualTo("1,350");
        assertThat(again.workload()).isEqualTo(model.workload());
        watching.unsubscribe();
    }

    @Test
    void countsNoLoadWhileSomethingIsWrongWithIt() {
        model.load(model.workload().with("out", "much"));
        assertThat(model.need()).isEmpty();
        assertThat(model.load()).isEqualTo(Load.none());
        model.won("0");
        assertThat(model.won()).isEmpty();
    }

    @Test
    void anAccountThatDoesNotAnswerHasThePricesOfTheTableWithTheReason() {
        AwsCredentials keys = new AwsCredentials.Keys("AKIAIOSFODNN7EXAMPLE", "none", null);
        // nothing listens at port 1
        try (AwsClients clients = new AwsClients(
                new AwsAccess("ap-northeast-2", URI.create("http://127.0.0.1:1"), keys))) {
            model.connected(new ConnectionState.Connected(null, clients, clients, null, null));
            assertThat(model.list().region()).isEqualTo("ap-northeast-2");
            assertThat(model.list().failure()).isEmpty();
            model.ask();
            fx.until(() -> model.list().failure().isPresent());
            assertThat(model.list().find(Charge.BROKER, "kafka.m5.12xlarge")).isPresent();
            model.connected(new ConnectionState.None());
            assertThat(model.list().failure()).isEmpty();
        }
    }
}

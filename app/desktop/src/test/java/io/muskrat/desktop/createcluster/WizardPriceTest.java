package io.muskrat.desktop.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.look.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The price beside the steps and on the review, with the prices of the table. */
class WizardPriceTest {

    private final Account account = Accounts.account(false, draft -> "arn");
    private final PricesModel prices = account.prices();
    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(account, Locale.ENGLISH, Theme.LIGHT, 1064, 800);
        await().until(() -> screen.shows("wizard-price-month"));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void followsEachChoice() {
        // 3 x 0.21 x 730, 300 GB, two thirds of 3 MB/s between zones
        assertThat(month()).isEqualTo("$595.02 a month");
        Screen.run(() -> ready().draft().change("brokersPerZone",
                draft -> draft.machines(machines -> machines.withBrokersPerZone("2"))));
        assertThat(month()).isEqualTo("$1,084.92 a month");
        Screen.run(() -> ready().draft().change("volumeSize",
                draft -> draft.storage(storage -> storage.withVolumeSize("1000"))));
        assertThat(month()).isEqualTo("$1,624.92 a month");
        Screen.run(() -> prices.load(prices.workload().with("in", "0.1").with("out", "0")));
        assertThat(month()).isEqualTo("$1,523.30 a month");
    }

    @Test
    void standsByLineOnTheReviewWithItsSource() {
        Screen.run(() -> {
            prices.won("1,350");
            ready().walk().go(Stop.REVIEW);
        });
        assertThat(texts("wizard-review-price")).contains("kafka.m5.large: 3 × $0.21 an hour")
                .contains("Storage: 300 GB × $0.10 a month").contains("$595.02").contains("₩803,277")
                .contains("msk_sizing.py").contains("2026-08-01").contains("730 hours");
    }

    @Test
    void aLevelOfMonitoringSaysWhatItAdds() {
        Screen.run(() -> ready().walk().go(Stop.MONITORING));
        // 49 metrics of three brokers, and three of a topic on each
        assertThat(texts("field-monitoring")).contains("Up to 147 more metrics, $44.10 a month")
                .contains("Up to 156 more metrics, $46.80 a month");
        Screen.run(() -> ready().draft().change("brokersPerZone",
                draft -> draft.machines(machines -> machines.withBrokersPerZone("2"))));
        assertThat(texts("field-monitoring")).contains("Up to 294 more metrics, $88.20 a month");
    }

    private Ready ready() {
        return (Ready) screen.model.stageProperty().get();
    }

    private String month() {
        return Screen.call(() -> screen.find("wizard-price-month", Label.class).getText());
    }

    private String texts(String id) {
        return Screen.call(() -> {
            StringBuilder all = new StringBuilder();
            for (Node node : screen.find(id, Node.class).lookupAll(".label")) {
                all.append(((Label) node).getText()).append('\n');
            }
            return all.toString();
        });
    }
}

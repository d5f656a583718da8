package io.muskrat.desktop.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.PriceChoices;
import io.muskrat.core.pricing.sizing.Fit;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Theme;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cost page with the prices of the table. */
class CostViewTest {

    private final AtomicReference<PriceChoices> kept = new AtomicReference<>(PriceChoices.none());
    private final PricesModel prices = new PricesModel(null, PriceChoices.none(), kept::set);
    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(Locale.ENGLISH);
        screen.show(Theme.LIGHT, 1064, 768, here -> new CostView(here.texts(), prices));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void showsTheDocumentsSumsAsPrintedAndCorrected() {
        assertThat(text("cost-document-brokers")).isEqualTo("$84,747.60");
        assertThat(text("cost-document-storage")).isEqualTo("$1,140.00");
        assertThat(text("cost-document-consumers")).isEqualTo("$5,358.00");
        assertThat(text("cost-document-producers")).isEqualTo("$4,497.00");
        assertThat(text("cost-document-total")).isEqualTo("$95,742.60");
        assertThat(text("cost-document-storage-corrected")).isEqualTo("$21,660.00");
        assertThat(text("cost-document-total-corrected")).isEqualTo("$116,262.60");
    }

    @Test
    void aLoadIsPricedForEachSizeAndKept() {
        type("cost-in", "100");
        type("cost-won", "1,350");
        assertThat(kept.get().load()).containsEntry("in", "100");
        assertThat(kept.get().won()).isEqualTo("1,350");
        assertThat(fits()).isEqualTo(24);
        assertThat(text("cost-best")).contains(" a month ");
        assertThat(Screen.<String>call(() -> table().getColumns().get(5).getText())).isEqualTo("Won a month");
        Screen.run(() -> screen.find(Button.class, "cost-use-document").fire());
        assertThat(Screen.<String>call(() -> screen.find(TextField.class, "cost-in").getText())).isEqualTo("32.8");
        assertThat(kept.get().load()).containsEntry("retention", "72");
    }

    @Test
    void whatIsNoNumberIsRefusedAtItsFieldAndNothingIsCompared() {
        type("cost-in", "much");
        assertThat(refusal("field-cost-in")).contains("much");
        assertThat(fits()).isZero();
        assertThat(Screen.<Boolean>call(() -> screen.find(Node.class, "cost-details").isVisible())).isFalse();
        type("cost-in", "5");
        assertThat(refusal("field-cost-in")).isEmpty();
        assertThat(fits()).isEqualTo(24);
        type("cost-won", "cheap");
        assertThat(refusal("field-cost-won")).contains("cheap");
    }

    private void type(String id, String text) {
        Screen.run(() -> screen.find(TextField.class, id).setText(text));
    }

    private String text(String id) {
        return Screen.call(() -> screen.find(Label.class, id).getText());
    }

    private String refusal(String id) {
        return Screen.call(() -> screen.find(Field.class, id).refusal());
    }

    private int fits() {
        return Screen.call(() -> table().getItems().size());
    }

    private TableView<Fit> table() {
        @SuppressWarnings("unchecked")
        TableView<Fit> table = screen.find(TableView.class, "cost-sizes");
        return table;
    }
}

package io.muskrat.desktop.cost;

import atlantafx.base.theme.Styles;
import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.Document;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import java.math.BigDecimal;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The calculation of the document of 2019: as it stands there, as it should stand there, and what is wrong with it. */
final class DocumentPanel extends VBox {

    private static final int REMARKS = 7;

    private final Texts texts;
    private final GridPane sums = new GridPane(18, 6);

    DocumentPanel(Texts texts) {
        super(12);
        this.texts = texts;
        setId("cost-document");
        getStyleClass().add(Looks.CARD);
        Label title = new Label(texts.get("cost.document"));
        title.getStyleClass().add(Styles.TITLE_4);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints amount = new ColumnConstraints();
        amount.setHalignment(HPos.RIGHT);
        amount.setMinWidth(USE_PREF_SIZE);
        sums.getColumnConstraints().addAll(what, amount, amount);
        fill(Document.printed(), Document.corrected());
        VBox remarks = new VBox(8);
        for (int i = 1; i <= REMARKS; i++) {
            remarks.getChildren().add(remark(i));
        }
        Label wrong = new Label(texts.get("cost.document.wrong"));
        wrong.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().addAll(title, label(texts.get("cost.document.about"), Styles.TEXT_MUTED), sums, wrong, remarks);
    }

    private void fill(Bill printed, Bill corrected) {
        row(label(texts.get("cost.document.line"), Looks.KEY), texts.get("cost.document.printed"),
                texts.get("cost.document.corrected"), Looks.KEY, "");
        line("brokers", printed.month(Set.of(Charge.BROKER)), corrected.month(Set.of(Charge.BROKER)));
        line("storage", printed.month(Set.of(Charge.STORAGE)), corrected.month(Set.of(Charge.STORAGE)));
        line("consumers", Document.CONSUMERS, Document.CONSUMERS);
        line("producers", Document.PRODUCERS, Document.PRODUCERS);
        row(label(texts.get("cost.document.total"), Styles.TEXT_BOLD), dollars(Document.total(printed)),
                dollars(Document.total(corrected)), Styles.TEXT_BOLD, "total");
    }

    private void line(String key, BigDecimal printed, BigDecimal corrected) {
        row(label(texts.get("cost.document." + key), Looks.VALUE), dollars(printed), dollars(corrected), Looks.VALUE,
                key);
    }

    private void row(Label what, String printed, String corrected, String look, String id) {
        Label left = new Label(printed);
        Label right = new Label(corrected);
        left.getStyleClass().add(look);
        right.getStyleClass().add(look);
        if (!id.isEmpty()) {
            left.setId("cost-document-" + id);
            right.setId("cost-document-" + id + "-corrected");
        }
        for (Label label : new Label[] {what, left, right}) {
            GridPane.setValignment(label, VPos.TOP);
        }
        sums.addRow(sums.getRowCount(), what, left, right);
    }

    private Node remark(int number) {
        Label remark = label(texts.get("cost.document.remark." + number, switch (number) {
            case 1 -> new Object[] {dollars(Document.corrected().month(Set.of(Charge.STORAGE))),
                dollars(Document.total(Document.corrected()))};
            case 5 -> new Object[] {dollars(Document.consumers())};
            case 6 -> new Object[] {dollars(Document.producers(16)), dollars(Document.producers(12))};
            default -> new Object[0];
        }), Looks.VALUE);
        remark.setGraphic(Icons.WARNING.node());
        remark.setGraphicTextGap(10);
        remark.getStyleClass().add("cost-remark");
        return remark;
    }

    private String dollars(BigDecimal usd) {
        return Money.dollars(usd, texts.locale());
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(look);
        return label;
    }
}

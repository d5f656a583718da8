package io.muskrat.desktop.createcluster.advice;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.advice.Advice;
import io.muskrat.core.createcluster.advice.Adviser;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.model.Walk;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one may want to think over, and where to change it. Nothing of it keeps a cluster from being made. */
public final class ReviewAdvice extends VBox {

    private final Texts texts;
    private final Walk walk;
    private final Supplier<Catalog> catalog;

    /** @param catalog what there is to choose from now; it may grow while the wizard is open */
    public ReviewAdvice(Texts texts, Supplier<Catalog> catalog, Walk walk) {
        super(6);
        this.texts = texts;
        this.walk = walk;
        this.catalog = catalog;
        setId("wizard-advice");
        getStyleClass().add("review-advice");
    }

    public void show(ClusterDraft draft) {
        List<Advice> given = new Adviser(catalog.get(), LocalDate.now()).advise(draft);
        getChildren().clear();
        setVisible(!given.isEmpty());
        setManaged(!given.isEmpty());
        Label title = new Label(texts.get("createcluster.advice"), Icons.WARNING.node());
        title.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().add(title);
        given.forEach(this::add);
    }

    private void add(Advice advice) {
        Label words = new Label(texts.get("createcluster.advice." + advice.kind().key(), advice.args().toArray()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Stop stop = Stop.of(advice.field());
        Hyperlink where = new Hyperlink(texts.get(stop.key("step")));
        where.setMinWidth(USE_PREF_SIZE);
        where.setAccessibleText(texts.get("createcluster.edit.step", texts.get(stop.key("step"))));
        where.setOnAction(event -> walk.go(stop));
        HBox row = new HBox(12, words, where);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().add(row);
    }
}

package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.createcluster.form.Picture;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What stands beside a page: the cluster so far as a picture, and what is good to know about this step. */
public final class Aside extends VBox {

    private final Texts texts;
    private final Picture picture;
    private final Label title = new Label();
    private final Label words = new Label();
    private final VBox tip = new VBox(4);
    private final Subscription watching;

    public Aside(Texts texts, DraftModel model, String region) {
        this.texts = texts;
        getStyleClass().add("wizard-aside");
        picture = new Picture(texts, model::catalog, region);
        watching = model.draftProperty().subscribe(picture::show);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        for (Label label : new Label[] {title, words}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        words.getStyleClass().add(Styles.TEXT_MUTED);
        tip.getChildren().addAll(title, words);
        getChildren().addAll(picture, tip);
    }

    /** Takes back what is lent to a page, or, where there is no room beside it, lends what belongs below it. */
    public List<Node> lend(boolean below, Stop stop) {
        getChildren().removeAll(picture, tip);
        if (!below) {
            getChildren().addFirst(picture);
            getChildren().addLast(tip);
            return List.of();
        }
        return stop == Stop.ZONES ? List.of(picture, tip) : List.of(tip);
    }

    /** The picture as long as it grows with the choices. The review has nothing beside it. */
    public void show(Stop stop) {
        if (stop.last()) {
            return;
        }
        boolean grows = stop.compareTo(Stop.BROKERS) <= 0;
        picture.setVisible(grows);
        picture.setManaged(grows);
        title.setText(texts.get(stop.key("aside-title")));
        words.setText(texts.get(stop.key("aside")));
    }

    public void close() {
        watching.unsubscribe();
    }
}

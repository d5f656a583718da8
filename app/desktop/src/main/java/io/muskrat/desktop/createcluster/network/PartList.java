package io.muskrat.desktop.createcluster.network;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The parts of a VPC and what happens to each. */
final class PartList extends VBox {

    private static final double WHEEL = 14;

    private final Texts texts;

    PartList(Texts texts) {
        super(6);
        this.texts = texts;
        getStyleClass().add("part-list");
    }

    void show(Progress progress) {
        getChildren().setAll(progress.parts().stream().map(this::row).toList());
    }

    /** For example {@code subnet broker01}. */
    String name(Part part) {
        return texts.get("network.part." + word(part.kind()), part.name());
    }

    private Node row(Part.News news) {
        StackPane sign = new StackPane(sign(news.state()));
        sign.getStyleClass().addAll("part-sign", "part-" + word(news.state()));
        Text name = new Text(name(news.part()) + "  ");
        name.getStyleClass().add(Styles.TEXT);
        Text about = new Text(news.part().id().isEmpty()
                ? texts.get("network.state." + word(news.state()))
                : news.part().id() + " · " + texts.get("network.state." + word(news.state())));
        about.getStyleClass().addAll(Styles.TEXT, Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        TextFlow words = new TextFlow(name, about); // an id that has no room goes below
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, sign, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node sign(Part.State state) {
        return switch (state) {
            case MAKING, UNDOING -> {
                ProgressIndicator wheel = new ProgressIndicator();
                wheel.setMaxSize(WHEEL, WHEEL);
                yield wheel;
            }
            case MADE -> Icons.CHECK.node();
            case UNDONE -> Icons.SKIPPED.node();
            case LEFT -> Icons.WARNING.node();
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.muskrat.desktop.createcluster.network;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.createcluster.network.LeftoversModel.Leftover;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Quick VPCs that were left behind, part by part, and a question before any of it is removed. */
public final class LeftoversPanel extends VBox {

    private final Texts texts;
    private final LeftoversModel model;
    private final Subscription subscription;
    private String asked = "";
    private String chosen = "";

    public LeftoversPanel(Texts texts, LeftoversModel model) {
        super(12);
        this.texts = texts;
        this.model = model;
        getStyleClass().add("leftovers");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !asked.isEmpty()) {
                ask("");
                event.consume();
            }
        });
        subscription = model.foundProperty().subscribe(all -> show());
        model.look();
    }

    /** The VPC that the draft stands in: the panel of quick VPCs tells of that one. */
    public void chosen(String vpcId) {
        if (!vpcId.equals(chosen)) {
            chosen = vpcId;
            show();
        }
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void show() {
        List<Leftover> all = model.foundProperty().get().stream()
                .filter(each -> chosen.isEmpty() || !each.vpc().vpcId().equals(chosen)).toList();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        long there = all.stream().filter(each -> !each.left().isEmpty()).count();
        getChildren().add(there == 0 ? Words.with(Icons.CHECK, texts.get("network.leftovers.gone"), Styles.TEXT_BOLD)
                : Words.with(Icons.WARNING, texts.get("network.leftovers", there), Styles.TEXT_BOLD));
        if (there > 0) {
            getChildren().add(Words.small(texts.get("network.leftovers.text")));
        }
        for (int i = 0; i < all.size(); i++) {
            getChildren().add(one(i, all.get(i)));
        }
        if (asked.isEmpty() && all.stream().noneMatch(Leftover::removing)) {
            getChildren().add(button("leftovers-later",
                    texts.get(there == 0 ? "common.close" : "network.leftovers.later"), model::passOver));
        }
    }

    private Node one(int index, Leftover leftover) {
        PartList parts = new PartList(texts);
        parts.show(leftover.progress());
        VBox box = new VBox(8, parts);
        box.setId("leftover-" + index);
        leftover.problems().forEach(problem -> box.getChildren().add(new ProblemBox(texts, problem)));
        int left = leftover.left().size();
        if (left == 0 || leftover.removing()) {
            return box;
        }
        String key = leftover.vpc().parts().getFirst().id();
        if (!asked.equals(key)) {
            box.getChildren().add(button("leftover-remove-" + index, texts.get("network.leftovers.remove", left), () -> ask(key)));
            return box;
        }
        Button yes = button("leftover-yes-" + index, texts.get("network.leftovers.yes", left), () -> {
            asked = "";
            model.remove(leftover);
        });
        yes.getStyleClass().add(Styles.DANGER);
        Button no = button("leftover-no-" + index, texts.get("network.leftovers.no"), () -> ask(""));
        box.getChildren().addAll(Words.plain(texts.get("network.leftovers.sure")), new HBox(8, yes, no));
        return box;
    }

    private void ask(String key) {
        asked = key;
        show();
        // the answer that changes nothing is the one that Enter and Space give
        lookupAll(".button").stream().filter(button -> !key.isEmpty() && button.getId().startsWith("leftover-no"))
                .findFirst().ifPresent(Node::requestFocus);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}

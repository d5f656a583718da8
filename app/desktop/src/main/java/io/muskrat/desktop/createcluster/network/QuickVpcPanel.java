package io.muskrat.desktop.createcluster.network;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.desktop.createcluster.network.QuickVpcModel.Phase;
import io.muskrat.desktop.createcluster.network.QuickVpcModel.Told;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A VPC that is made here: a link at first, then its plan, then how far it is, and the way back. */
public final class QuickVpcPanel extends VBox {

    private final Texts texts;
    private final QuickVpcModel model;
    private final Button open;
    private final VBox card = new VBox();
    private final Label intro;
    private final PlanForm form;
    private final PartList parts;
    private final VBox told = new VBox(8);
    private final HBox buttons = new HBox(8);
    private final Subscription subscriptions;

    public QuickVpcPanel(Texts texts, QuickVpcModel model) {
        this.texts = texts;
        this.model = model;
        open = button("quick-vpc-open", "network.quick", Icons.ADD, model::open);
        open.getStyleClass().add(Styles.FLAT);
        form = new PlanForm(texts, model, () -> buttons.getChildren().getFirst().requestFocus());
        parts = new PartList(texts);
        Label title = new Label(texts.get("network.quick.title"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        intro = Words.small(texts.get("network.quick.text"));
        card.getChildren().addAll(title, intro, form, parts, told, buttons);
        card.getStyleClass().add("quick-vpc");
        getChildren().addAll(open, card);
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.phaseProperty().get() == Phase.PLANNING) {
                model.close();
                open.requestFocus();
                event.consume();
            }
        });
        subscriptions = Subscription.combine(
                model.phaseProperty().subscribe(this::show),
                model.progressProperty().subscribe(parts::show),
                model.toldProperty().subscribe(this::tell),
                form.follow());
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    private void show(Phase phase) {
        appear(open, phase == Phase.CLOSED || phase == Phase.FOUND);
        appear(card, phase != Phase.CLOSED);
        boolean planning = phase == Phase.PLANNING;
        appear(form, planning);
        appear(intro, planning);
        appear(parts, !planning);
        buttons.getChildren().setAll(switch (phase) {
            case CLOSED, UNDOING -> List.of();
            case PLANNING -> List.of(accent(button("quick-vpc-make", "network.quick.make", Icons.ADD, model::make)),
                    button("quick-vpc-close", "network.quick.close", Icons.CLOSE, model::close));
            case MAKING -> List.of(button("quick-vpc-stop", "network.quick.stop", Icons.STOP, this::stop));
            case MADE -> List.of(button("quick-vpc-undo", "network.quick.undo", Icons.DELETE, model::undo));
            case FOUND -> List.of(button("quick-vpc-undo", "network.quick.undo", Icons.DELETE, this::ask));
        });
        appear(buttons, !buttons.getChildren().isEmpty());
        tell(model.toldProperty().get());
        if (planning && getScene() != null) {
            form.focusFirst();
        }
    }

    // it may be somebody else's
    private void ask() {
        Button yes = button("quick-vpc-undo-yes", "network.quick.undo", Icons.DELETE, model::undo);
        yes.getStyleClass().add(Styles.DANGER);
        Button no = button("quick-vpc-undo-no", "network.leftovers.no", Icons.CLOSE, () -> show(model.phaseProperty().get()));
        buttons.getChildren().setAll(yes, no);
        told.getChildren().setAll(Words.plain(texts.get("network.leftovers.sure")));
        no.requestFocus();
    }

    // nothing more to press until the part that is being made is there
    private void stop() {
        model.stop();
        Button pressed = (Button) buttons.getChildren().getFirst();
        pressed.setText(texts.get("network.quick.stopping"));
        pressed.setDisable(true);
    }

    private void tell(Told now) {
        told.getChildren().clear();
        if (model.phaseProperty().get() == Phase.MADE) {
            told.getChildren().add(Words.with(Icons.INFO,
                    texts.get("network.quick.made", model.planProperty().get().name()), "why-disabled"));
        } else if (model.phaseProperty().get() == Phase.FOUND) {
            told.getChildren().add(Words.small(texts.get("network.quick.found")));
        }
        now.problem().ifPresent(problem -> told.getChildren().add(new ProblemBox(texts, problem)));
        now.undone().ifPresent(this::report);
        appear(told, !told.getChildren().isEmpty());
    }

    private void report(QuickVpcOutcome.Undone undone) {
        undone.why().ifPresent(why -> told.getChildren().add(new ProblemBox(texts, why)));
        told.getChildren().add(Words.with(undone.left().isEmpty() ? Icons.INFO : Icons.WARNING,
                undone.undone().isEmpty() ? texts.get("network.quick.nothing")
                        : texts.get("network.quick.undone", names(undone.undone())), "why-disabled"));
        undone.left().forEach(left -> told.getChildren().addAll(
                Words.plain(texts.get("network.quick.left", parts.name(left.part()), left.part().id())),
                new ProblemBox(texts, left.why())));
    }

    private String names(List<Part> undone) {
        return undone.stream().map(parts::name).collect(Collectors.joining(", "));
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Button accent(Button button) {
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private static void appear(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

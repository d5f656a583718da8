package io.muskrat.desktop.createcluster;

import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.model.StopState;
import io.muskrat.desktop.createcluster.model.Walk;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The pages at the side: done, current, refused, not yet seen or not needed. One stop of the Tab key; the arrows go up and down. */
final class StepList extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Texts texts;
    private final Walk walk;
    private final Map<Stop, Button> entries = new EnumMap<>(Stop.class);
    private final Map<Stop, StopState> shown = new EnumMap<>(Stop.class);
    private final Subscription subscriptions;

    StepList(Texts texts, Walk walk) {
        this.texts = texts;
        this.walk = walk;
        getStyleClass().add("wizard-steps");
        for (Stop stop : Stop.values()) {
            Button entry = new Button(texts.get(stop.key("step")));
            entry.setId("wizard-step-" + stop.name());
            entry.getStyleClass().add(Looks.STEP);
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setOnAction(event -> walk.go(stop));
            entries.put(stop, entry);
        }
        getChildren().addAll(entries.values());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        subscriptions = Subscription.combine(
                walk.statesProperty().subscribe(this::show),
                walk.currentProperty().subscribe(stop -> show(walk.statesProperty().get())));
    }

    void close() {
        subscriptions.unsubscribe();
    }

    private void show(Map<Stop, StopState> states) {
        entries.forEach((stop, entry) -> {
            StopState state = states.get(stop);
            boolean current = stop == walk.current();
            entry.pseudoClassStateChanged(CURRENT, current);
            entry.setFocusTraversable(current);
            if (shown.put(stop, state) == state) {
                return;
            }
            entry.getStyleClass().removeIf(style -> style.startsWith("step-"));
            entry.getStyleClass().add("step-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            entry.setGraphic(sign(stop, state));
            entry.setDisable(state == StopState.NOT_NEEDED);
            entry.setAccessibleText(texts.get("createcluster.step-state." + state.name().toLowerCase(Locale.ROOT),
                    stop.ordinal() + 1, Stop.values().length, texts.get(stop.key("step"))));
        });
    }

    private static Node sign(Stop stop, StopState state) {
        Node inside = switch (state) {
            case DONE -> Icons.CHECK.node();
            case REFUSED -> Icons.ERROR.node();
            case NOT_NEEDED -> Icons.SKIPPED.node();
            case CURRENT, NOT_SEEN -> new Label(String.valueOf(stop.ordinal() + 1));
        };
        StackPane sign = new StackPane(inside);
        sign.getStyleClass().add("step-sign");
        return sign;
    }

    private void move(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at = getChildren().indexOf(event.getTarget());
        if (by != 0 && at >= 0 && !event.isAltDown()) {
            int to = at + by;
            while (to > 0 && to < getChildren().size() - 1 && getChildren().get(to).isDisabled()) {
                to += by;
            }
            getChildren().get(Math.clamp(to, 0, getChildren().size() - 1)).requestFocus();
            event.consume();
        }
    }
}

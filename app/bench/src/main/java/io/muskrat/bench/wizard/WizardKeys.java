package io.muskrat.bench.wizard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

/** Uses every input of every page of the wizard, and leaves it as it was. */
final class WizardKeys {

    private static final List<String> PAGES = List.of("GENERAL", "ZONES", "CONFIGURATION", "BROKERS", "TAGS", "STORAGE",
            "ENCRYPTION", "AUTHENTICATION", "MONITORING", "ADVANCED", "REVIEW");
    /** What opens further inputs, and what closes them again. */
    private static final List<List<String>> OPENERS = List.of(List.of("quick-vpc-open", "quick-vpc-close"),
            List.of("wizard-tag-add", "wizard-tag-remove-0"), List.of("wizard-vpc-add", "wizard-vpc-remove-0"));
    private static final int LETTERS = 3;
    /** Of boxes to tick, 200 security groups among them. */
    private static final int MOST_TICKS = 5;

    private final Scene scene;
    private final Reaction reaction;
    private final String vpc;
    private final Told told;

    WizardKeys(Scene scene, Reaction reaction, String vpc, Told told) {
        this.scene = scene;
        this.reaction = reaction;
        this.vpc = vpc;
        this.told = told;
    }

    /** Once through all pages, of a standard and of a serverless cluster. */
    void walk() {
        for (String kind : List.of("SERVERLESS", "STANDARD")) {
            go("GENERAL");
            press((Control) node("wizard-kind-" + kind), "general");
            Fx.<Void>call(() -> choose("wizard-vpcId"));
            for (String page : PAGES) {
                if (Fx.call(() -> !node("wizard-step-" + page).isDisabled())) {
                    go(page);
                    use(page.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Void choose(String id) {
        ((ComboBox<String>) node(id)).setValue(vpc);
        return null;
    }

    private Node node(String id) {
        return scene.lookup("#" + id);
    }

    private void go(String page) {
        told.reaction("turn", page, reaction.to(scene, () -> ((ButtonBase) node("wizard-step-" + page)).fire()));
    }

    private void use(String page) {
        OPENERS.forEach(pair -> open(pair.getFirst(), page));
        expand(page, true);
        Set<Control> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<CheckBox> ticked = tick(page);
        useAll(page, used);
        RadioButton[] first = inputs().stream().filter(RadioButton.class::isInstance).map(RadioButton.class::cast)
                .filter(radio -> Fx.call(radio::isSelected)).toArray(RadioButton[]::new);
        for (Control input : inputs()) {
            if (input instanceof RadioButton radio && Fx.call(() -> !radio.isDisabled())) {
                press(radio, page);
                useAll(page, used);
            }
        }
        for (RadioButton radio : first) {
            press(radio, page);
        }
        ticked.forEach(box -> press(box, page));
        expand(page, false);
        OPENERS.forEach(pair -> open(pair.getLast(), page));
    }

    private void open(String id, String page) {
        Node button = Fx.call(() -> node(id));
        if (button != null && Fx.call(() -> shown(button))) {
            press((Control) button, page);
        }
    }

    private void expand(String page, boolean open) {
        List<TitledPane> panes = Fx.call(() -> scene.getRoot().lookupAll(".wizard-body .titled-pane").stream()
                .filter(WizardKeys::shown).map(TitledPane.class::cast).toList());
        if (page.equals("general") || page.equals("review")) {
            panes.forEach(pane -> told.reaction(page, "pane", reaction.to(scene, () -> pane.setExpanded(open))));
        }
    }

    private List<CheckBox> tick(String page) {
        List<CheckBox> boxes = inputs().stream().filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                .filter(box -> Fx.call(() -> !box.isSelected())).limit(MOST_TICKS).toList();
        boxes.forEach(box -> press(box, page));
        return boxes.stream().filter(box -> Fx.call(box::isSelected)).toList();
    }

    private List<Control> inputs() {
        return Fx.call(() -> Inputs.of((Parent) scene.lookup(".wizard-body")));
    }

    private void useAll(String page, Set<Control> used) {
        for (Control input : inputs()) {
            if (!(input instanceof ButtonBase) && used.add(input)) {
                focus(input);
                switch (input) {
                    case TextInputControl text -> write(page);
                    case ComboBox<?> choice -> choose(choice, page);
                    case ListView<?> list -> keys(page, KeyCode.DOWN, KeyCode.SPACE, KeyCode.SPACE, KeyCode.UP);
                    default -> keys(page, KeyCode.DOWN, KeyCode.UP);
                }
            }
        }
    }

    private void write(String page) {
        for (int i = 0; i < LETTERS; i++) {
            keys(page, KeyCode.DIGIT7);
        }
        for (int i = 0; i < LETTERS; i++) {
            keys(page, KeyCode.BACK_SPACE);
        }
    }

    private <T> void choose(ComboBox<T> choice, String page) {
        T before = Fx.call(choice::getValue);
        String id = String.valueOf(Fx.call(choice::getId));
        int steps = id.matches("wizard-vpc-\\d+") ? Fx.call(() -> choice.getItems().indexOf(vpc)) + 1 : 1;
        for (int i = 0; i < steps; i++) {
            keys(page, KeyCode.DOWN);
        }
        if (steps > 1) {
            return; // and is removed later
        }
        keys(page, KeyCode.UP, KeyCode.F4, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ESCAPE);
        told.reaction(page, id + "-set", reaction.to(scene, () -> choice.setValue(before)));
    }

    private void keys(String page, KeyCode... keys) {
        for (KeyCode key : keys) {
            told.reaction(page, Fx.call(() -> scene.getFocusOwner().getId()) + "-" + key, reaction.key(scene, key));
        }
    }

    private void press(Control button, String page) {
        focus(button);
        told.reaction(page, Fx.call(button::getId) + "-click", reaction.click(button));
    }

    // scrolls there too
    private void focus(Control input) {
        reaction.to(scene, input::requestFocus);
        reaction.to(scene, () -> { });
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return true;
    }
}

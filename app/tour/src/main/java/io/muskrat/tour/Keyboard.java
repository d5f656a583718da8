package io.muskrat.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;

/** Somebody without a mouse: Tab and the arrows to get somewhere, keys to do something there. */
public final class Keyboard {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** More stops than any screen of ours has. */
    private static final int MOST_STOPS = 120;

    private final Person person;

    public Keyboard(Person person) {
        this.person = person;
    }

    /** Presses Tab until the node has the focus. */
    public void goTo(String id) {
        person.waitFor(id);
        tab("#" + id, focused -> focused.equals(id));
    }

    private void tab(String what, Predicate<String> there) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (there.test(focused())) {
                return;
            }
            person.press(KeyCode.TAB);
        }
        throw new AssertionError("The Tab key does not lead to " + what + "; it is at #" + focused());
    }

    private String focused() {
        return Optional.ofNullable(person.look(person::focused)).map(Node::getId).orElse("");
    }

    /** Presses the button. */
    public void push(String id) {
        person.waitUntil("#" + id + " to be enabled", PATIENCE, () -> person.enabled(id));
        goTo(id);
        person.press(KeyCode.SPACE);
    }

    /** Types over what is in the field. */
    public void write(String id, String text) {
        goTo(id);
        person.press(KeyCode.A, KeyCode.CONTROL);
        person.write(text);
        person.waitUntil("'" + text + "' in #" + id, PATIENCE, () -> person.read(id).equals(text));
    }

    /** Goes through a list with the arrows until what is shown begins with the text. */
    public void choose(String id, String text) {
        goTo(id);
        ComboBox<?> box = (ComboBox<?>) person.waitFor(id);
        int entries = person.look(() -> box.getItems().size());
        for (KeyCode arrow : new KeyCode[] {KeyCode.DOWN, KeyCode.UP}) {
            for (int i = 0; i <= entries; i++) {
                if (person.look(() -> chosen(box)).startsWith(text)) {
                    return;
                }
                person.press(arrow);
            }
        }
        throw new AssertionError("No " + text + " in #" + id + ", but " + person.look(() -> chosen(box)));
    }

    private static <T> String chosen(ComboBox<T> box) {
        return box.getValue() == null ? "" : box.getConverter().toString(box.getValue());
    }

    /**
     * Chooses among radio buttons.
     *
     * @param group how their ids begin
     */
    public void option(String group, String value) {
        String wanted = group + value;
        person.waitFor(wanted);
        tab("#" + group, focused -> focused.startsWith(group));
        for (int i = 0; i < MOST_STOPS && !focused().equals(wanted); i++) {
            person.press(KeyCode.DOWN);
        }
        if (!person.look(() -> ((Toggle) person.focused()).isSelected())) {
            person.press(KeyCode.SPACE);
        }
        person.waitUntil("#" + wanted + " to be chosen", PATIENCE,
                () -> person.find(wanted).map(node -> person.look(() -> ((Toggle) node).isSelected())).orElse(false));
    }

    /** Alt and the arrow to the right: the wizard's next page. */
    public void next(String page) {
        person.press(KeyCode.RIGHT, KeyCode.ALT);
        person.waitUntil("the page " + page, PATIENCE, () -> person.find("wizard-step-" + page)
                .map(step -> person.look(() -> step.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"))))
                .orElse(false));
    }
}

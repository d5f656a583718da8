package io.muskrat.bench.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/** The inputs that a person sees and can use, from the top to the bottom. On the JavaFX thread. */
final class Inputs {

    private Inputs() { }

    static List<Control> of(Parent page) {
        List<Control> found = new ArrayList<>();
        collect(page, found);
        return found;
    }

    private static void collect(Parent parent, List<Control> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (isInput(child)) {
                found.add((Control) child);
            } else if (child instanceof Parent inner) {
                collect(inner, found);
            }
        }
    }

    private static boolean isInput(Node node) {
        return switch (node) {
            case TextInputControl text -> text.isEditable();
            case CheckBox check -> true;
            case RadioButton radio -> true;
            case ComboBox<?> choice -> true;
            case TableView<?> table -> true;
            case ListView<?> list -> true;
            default -> false;
        };
    }
}

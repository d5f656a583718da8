package io.muskrat.desktop.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.look.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How long a page takes to react to a key in a large account: from the key to rules judged, styles applied and nodes laid
 * out, with all pages of the wizard made.
 */
class ReactionTest {

    private static final double MOST_MILLIS = 100;
    private static final boolean ALL = Boolean.getBoolean("muskrat.test.all");
    private static final int KEYS = ALL ? 7 : 3;
    /** Of each kind on each page: a text input, a tick and a radio button; with muskrat.test.all every one. */
    private static final int INPUTS = ALL ? Integer.MAX_VALUE : 1;
    private static final List<Kind> KINDS = ALL ? List.of(Kind.STANDARD, Kind.SERVERLESS) : List.of(Kind.STANDARD);

    private Screen screen;
    private Ready ready;

    @BeforeEach
    void open() {
        screen = new Screen(Accounts.account(false, LargeAccount::catalog, draft -> "arn"), Locale.KOREAN, Theme.LIGHT, 1064, 800);
        await().until(() -> screen.model.stageProperty().get() instanceof Ready);
        ready = (Ready) screen.model.stageProperty().get();
        Screen.run(() -> {
            ready.draft().chooseVpc(Accounts.VPC);
            for (Stop stop : Stop.values()) {
                ready.walk().go(stop);
            }
        });
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void everyPageReactsInATenthOfASecond() {
        Map<String, Double> medians = new TreeMap<>();
        for (Kind kind : KINDS) {
            Screen.run(() -> ready.draft().chooseKind(kind));
            for (Stop stop : Stop.values()) {
                if (!stop.last() && stop.needed(kind)) {
                    Screen.run(() -> ready.walk().go(stop));
                    measure(kind + " " + stop, medians);
                }
            }
        }
        assertThat(medians).hasSizeGreaterThan(Stop.values().length);
        assertThat(medians).allSatisfy((input, millis) -> assertThat(millis).as(input).isLessThan(MOST_MILLIS));
        double worst = medians.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        System.out.printf(Locale.ROOT, "the wizard's slowest reaction of %d inputs: %.1f ms%n", medians.size(), worst);
    }

    private void measure(String page, Map<String, Double> medians) {
        List<Node> inputs = Screen.call(() -> inputs(screen.node("wizard-next").getScene()));
        Map<Class<?>, Integer> measured = new HashMap<>();
        for (Node input : inputs) {
            if (measured.merge(input.getClass(), 1, Integer::sum) > INPUTS) {
                continue;
            }
            Screen.call(() -> react(input)); // the first loads classes
            double[] millis = new double[KEYS];
            for (int i = 0; i < KEYS; i++) {
                millis[i] = Screen.call(() -> react(input));
            }
            Arrays.sort(millis);
            medians.put(page + " " + input.getId(), millis[KEYS / 2]);
        }
    }

    private static List<Node> inputs(Scene scene) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void collect(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            boolean otherPages = child.getId() != null && child.getId().startsWith("wizard-kind-");
            boolean typed = child instanceof TextInputControl text && text.isEditable();
            if (child.isVisible() && !child.isDisabled() && child.getId() != null && !otherPages
                    && (typed || child instanceof CheckBox || child instanceof RadioButton)) {
                found.add(child);
            }
            if (child instanceof Parent inner && child.isVisible()) {
                collect(inner, found);
            }
        }
    }

    private static double react(Node input) {
        Parent root = input.getScene().getRoot();
        long begin = System.nanoTime();
        if (input instanceof ButtonBase button) {
            button.fire();
        } else {
            input.requestFocus();
            Event.fireEvent(input, new KeyEvent(
                    KeyEvent.KEY_TYPED, "7", "7", KeyCode.UNDEFINED, false, false, false, false));
        }
        root.applyCss();
        root.layout();
        return (System.nanoTime() - begin) / 1e6;
    }
}

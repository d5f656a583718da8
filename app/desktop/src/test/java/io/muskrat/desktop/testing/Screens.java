package io.muskrat.desktop.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.awaitility.Awaitility;

/** Waiting for a screen, and pressing keys on it. */
public final class Screens {

    private Screens() { }

    /** Waits until something holds on the JavaFX thread; what is not there yet does not hold. */
    public static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> Screen.call(() -> {
                    try {
                        return condition.call();
                    } catch (AssertionError | RuntimeException notYet) {
                        return false;
                    }
                }));
    }

    /** To be called on the JavaFX thread. */
    public static void press(Node node, KeyCode key, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    /** As a person types: each character comes as an event of its own. To be called on the JavaFX thread. */
    public static void type(Node node, String text) {
        node.requestFocus();
        text.codePoints().mapToObj(Character::toString).forEach(character -> Event.fireEvent(node,
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }
}

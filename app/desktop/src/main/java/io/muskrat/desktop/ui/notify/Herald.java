package io.muskrat.desktop.ui.notify;

import io.muskrat.desktop.ui.async.Tasks;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Tells what ended by a notification of the computer, when no window of the app is in front and it is wanted. */
public final class Herald {

    private final Tasks tasks;
    private final BooleanSupplier wanted;
    private final BooleanSupplier inFront;
    private final Consumer<String> way;

    /** @param way shows a message; may block, and is never called on the JavaFX thread */
    public Herald(Tasks tasks, BooleanSupplier wanted, BooleanSupplier inFront, Consumer<String> way) {
        this.tasks = tasks;
        this.wanted = wanted;
        this.inFront = inFront;
        this.way = way;
    }

    /** Whether a window of this app has the keyboard. */
    public static boolean inFront() {
        return Window.getWindows().stream().anyMatch(Window::isFocused);
    }

    /** On the JavaFX thread. */
    public void tell(String message) {
        if (wanted.getAsBoolean() && !inFront.getAsBoolean()) {
            tasks.run(() -> way.accept(message)).start();
        }
    }
}

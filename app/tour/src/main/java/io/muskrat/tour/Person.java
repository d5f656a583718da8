package io.muskrat.tour;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Somebody at the mouse and the keyboard: clicks at what is seen, types into what has the focus, waits until something
 * is there. Used from any thread but the JavaFX one.
 */
public final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE_MS = 10;

    /** Runs on the JavaFX thread and waits for the result. */
    public <T> T look(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The shown node with this id. */
    public Optional<Node> find(String id) {
        return look(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .flatMap(root -> root.lookupAll("#" + id).stream())
                .filter(Person::seen).findFirst());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public Node waitFor(String id) {
        return waitFor(id, PATIENCE);
    }

    public Node waitFor(String id, Duration patience) {
        waitUntil("#" + id, patience, () -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    /** @param what is told when it does not come about */
    public void waitUntil(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + patience.toSeconds() + " s in vain for " + what + "; seen: " + words());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits for a node that can be used, then clicks in its middle. */
    public void click(String id) {
        Node node = waitFor(id);
        waitUntil("#" + id + " to be enabled", PATIENCE, () -> look(() -> !node.isDisabled()));
        click(node);
    }

    public void click(Node node) {
        look(() -> {
            scrollTo(node);
            return null;
        });
        Bounds at = restingPlace(node);
        Robot robot = look(Robot::new);
        Platform.runLater(() -> robot.mouseMove(at.getCenterX(), at.getCenterY()));
        Platform.runLater(() -> robot.mousePress(MouseButton.PRIMARY));
        Platform.runLater(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /** Waits until the node stands still: dialogs slide in. */
    private Bounds restingPlace(Node node) {
        Bounds[] at = new Bounds[1];
        waitUntil("#" + node.getId() + " to stand still", PATIENCE, () -> {
            Bounds before = at[0];
            settle();
            at[0] = look(() -> node.localToScreen(node.getBoundsInLocal()));
            return at[0] != null && at[0].equals(before);
        });
        return at[0];
    }

    /** Turns the wheel, as it were, until the node is in sight. */
    private static void scrollTo(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds in = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double room = pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
                if (room > 0) {
                    double top = in.getCenterY() - pane.getViewportBounds().getHeight() / 2;
                    pane.setVvalue(Math.clamp(top / room, 0, 1));
                }
            }
        }
    }

    /** Two frames: layout and what follows from it. */
    public void settle() {
        CountDownLatch frames = new CountDownLatch(2);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
                if (frames.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        try {
            if (!frames.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("No frames are drawn");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Clicks into a text field and types over what is in it. */
    public void type(String id, String text) {
        Node field = waitFor(id);
        waitUntil("the caret in #" + id, PATIENCE, () -> {
            click(id);
            return look(field::isFocused);
        });
        look(() -> {
            if (field instanceof TextInputControl input) {
                input.selectAll();
            }
            return null;
        });
        if (text.isEmpty()) {
            press(KeyCode.BACK_SPACE);
        }
        text.codePoints().forEach(this::character);
        waitUntil("'" + text + "' in #" + id, PATIENCE, () -> read(id).equals(text));
        settle();
    }

    private void character(int codePoint) {
        String typed = Character.toString(codePoint);
        look(() -> {
            Node focus = focusOwner();
            focus.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
    }

    /** @param held keys that are held down meanwhile: Control, Alt */
    public void press(KeyCode key, KeyCode... held) {
        if (held.length == 0) {
            Robot robot = look(Robot::new);
            Platform.runLater(() -> robot.keyPress(key));
            Platform.runLater(() -> robot.keyRelease(key));
        } else {
            List<KeyCode> with = List.of(held);
            look(() -> {
                // the robot without a screen knows no keys that are held
                focusOwner().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false,
                        with.contains(KeyCode.CONTROL), with.contains(KeyCode.ALT), false));
                return null;
            });
        }
        settle();
    }

    /** What has the focus; null when nothing has. To be called on the JavaFX thread. */
    Node focused() {
        return windows().stream().filter(Window::isFocused).reduce((first, last) -> last)
                .map(window -> window.getScene().getFocusOwner()).orElse(null);
    }

    /** Types into what has the focus. */
    public void write(String text) {
        text.codePoints().forEach(this::character);
        settle();
    }

    private static Node focusOwner() {
        return windows().stream().filter(Window::isFocused).map(window -> window.getScene().getFocusOwner())
                .reduce((first, last) -> last).orElseThrow();
    }

    private static List<Window> windows() {
        return Window.getWindows().stream().filter(Window::isShowing).toList();
    }

    /** Opens a combo box and clicks the entry that begins with the text. */
    public void choose(String id, String text) {
        ComboBox<?> box = (ComboBox<?>) waitFor(id);
        waitUntil("#" + id + " to be enabled", PATIENCE, () -> look(() -> !box.isDisabled()));
        if (shownIn(box).startsWith(text)) {
            return;
        }
        waitUntil(text + " among the choices of #" + id, PATIENCE, () -> look(() -> offers(box, text)));
        drop(box);
        waitUntil(text + " in #" + id, PATIENCE, () -> cell(text).isPresent());
        click(cell(text).orElseThrow());
        waitUntil(text + " chosen in #" + id, PATIENCE, () -> shownIn(box).startsWith(text));
    }

    /** Opens the list; clicks again when the box moved away under the pointer. */
    private void drop(ComboBox<?> box) {
        waitUntil("the list of #" + box.getId(), PATIENCE, () -> {
            if (!look(box::isShowing)) {
                click(box);
            }
            return look(box::isShowing);
        });
        settle();
    }

    private static <T> boolean offers(ComboBox<T> box, String text) {
        return box.getItems().stream().anyMatch(item -> box.getConverter().toString(item).startsWith(text));
    }

    /** Opens a combo box and clicks the entry at this place. */
    public void chooseNth(String id, int index) {
        ComboBox<?> box = (ComboBox<?>) waitFor(id);
        if (look(() -> box.getSelectionModel().getSelectedIndex() == index)) {
            return;
        }
        drop(box);
        waitUntil("entry " + index + " of #" + id, PATIENCE, () -> cellAt(index).isPresent());
        click(cellAt(index).orElseThrow());
        settle();
    }

    /** Opens a combo box and clicks its first entry. */
    public void chooseFirst(String id) {
        chooseNth(id, 0);
    }

    private Optional<Node> cellAt(int index) {
        return look(() -> windows().stream().filter(PopupWindow.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".list-cell").stream())
                .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.getIndex() == index)
                .filter(Person::seen).findFirst());
    }

    /** Whether a node is there and can be used. */
    public boolean enabled(String id) {
        return find(id).map(node -> look(() -> !node.isDisabled())).orElse(false);
    }

    private String shownIn(ComboBox<?> box) {
        return look(() -> box.lookup(".list-cell") instanceof Labeled shown && shown.getText() != null ? shown.getText() : "");
    }

    private Optional<Node> cell(String text) {
        return look(() -> windows().stream().filter(PopupWindow.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".list-cell").stream())
                .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.getText() != null
                        && cell.getText().startsWith(text))
                .filter(Person::seen).findFirst());
    }

    /** The text of a label, a button or a field. */
    public String read(String id) {
        Node node = waitFor(id);
        return look(() -> node instanceof Labeled labeled ? labeled.getText()
                : node instanceof TextInputControl input ? input.getText() : "");
    }

    /** All words in sight, for the report when something does not come about. */
    private String words() {
        return look(() -> windows().stream().flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(Labeled.class::isInstance).filter(Person::seen).map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank()).sorted(Comparator.naturalOrder()).distinct().toList())
                .toString();
    }
}

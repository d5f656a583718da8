package io.muskrat.desktop.ui.form;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;

/**
 * A combo box of values that are shown by a text of their own. What is typed while it has the focus finds a value that
 * begins with it, else one that contains it; what does not fit into it is told by a tooltip.
 */
public final class Choice<T> extends ComboBox<T> {

    private static final Duration PAUSE = Duration.seconds(1);
    private static final int LONG = 40;
    /** How many entries ComboBoxListViewSkin makes cells of to learn how wide they are; without it all, time and again. */
    private static final String ROWS_TO_MEASURE = "comboBoxRowsToMeasureWidth";
    private static final int ROWS = 20;

    private final Function<T, String> text;
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    public Choice(Function<T, String> text) {
        this.text = text;
        setMaxWidth(Double.MAX_VALUE);
        getProperties().put(ROWS_TO_MEASURE, ROWS);
        pause.setOnFinished(event -> typed.setLength(0));
        addEventHandler(KeyEvent.KEY_TYPED, this::find);
        valueProperty().subscribe(value -> {
            String words = value == null ? "" : text.apply(value);
            setTooltip(words.length() > LONG ? new Tooltip(words) : null);
        });
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String shown) {
                return getValue();
            }
        });
    }

    private void find(KeyEvent event) {
        String key = event.getCharacter();
        boolean blank = key.isBlank() && typed.isEmpty();
        if (key.isEmpty() || blank || Character.isISOControl(key.charAt(0)) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        typed.append(key.toLowerCase(Locale.ROOT));
        pause.playFromStart();
        first((words, wanted) -> words.startsWith(wanted)).or(() -> first(String::contains)).ifPresent(found -> {
            getSelectionModel().select(found);
            if (getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof ListView<?> list) {
                list.scrollTo(getSelectionModel().getSelectedIndex());
            }
        });
        event.consume();
    }

    private Optional<T> first(BiPredicate<String, String> fits) {
        return getItems().stream()
                .filter(item -> fits.test(text.apply(item).toLowerCase(Locale.ROOT), typed.toString())).findFirst();
    }
}

package io.muskrat.desktop.ui.form;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A combo box of values that are shown by a text of their own. */
public final class Choice<T> extends ComboBox<T> {

    public Choice(Function<T, String> text) {
        setMaxWidth(Double.MAX_VALUE);
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
}

package io.muskrat.desktop.messages.record;

import io.muskrat.core.messages.Message;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The value of the selected record as text, made away from the screen's thread: it may be many megabytes. */
public final class RecordModel {

    /** Bytes that are shown at most; a text control becomes slow with more. */
    static final int MOST = 256 << 10;

    /**
     * @param bytes of the whole value
     * @param cut only the first {@link #MOST} bytes are in the text
     */
    record Shown(String text, Form form, int bytes, boolean cut) { }

    enum Form { ABSENT, EMPTY, JSON, TEXT, HEX }

    private final Tasks tasks;
    private final ObservableValue<Message> message;
    private final BooleanProperty hex = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private Job job;

    public RecordModel(Tasks tasks, ObservableValue<Message> message) {
        this.tasks = tasks;
        this.message = message;
        message.subscribe(this::prepare);
        hex.subscribe(this::prepare);
    }

    ObservableValue<Message> messageProperty() {
        return message;
    }

    /** Whether the bytes are shown even if they are text. */
    BooleanProperty hexProperty() {
        return hex;
    }

    /** Null without a record, and until its text is ready. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void prepare() {
        if (job != null) {
            job.cancel();
        }
        shown.set(null);
        Message now = message.getValue();
        if (now != null) {
            boolean bytes = hex.get();
            job = tasks.call(() -> show(now.value(), bytes)).onSuccess(shown::set).start();
        }
    }

    static Shown show(byte[] value, boolean hex) {
        if (value == null || value.length == 0) {
            return new Shown("", value == null ? Form.ABSENT : Form.EMPTY, 0, false);
        }
        boolean cut = value.length > MOST;
        String text = hex ? null : BytesText.text(value, MOST).orElse(null);
        if (text == null) {
            return new Shown(BytesText.dump(value, MOST / 4), Form.HEX, value.length, value.length > MOST / 4);
        }
        String json = cut ? null : JsonLayout.of(text).orElse(null);
        return new Shown(json == null ? text : json, json == null ? Form.TEXT : Form.JSON, value.length, cut);
    }
}

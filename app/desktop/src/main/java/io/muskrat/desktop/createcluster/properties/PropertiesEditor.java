package io.muskrat.desktop.createcluster.properties;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.properties.PropertiesText;
import io.muskrat.core.createcluster.properties.PropertyChange;
import io.muskrat.core.createcluster.properties.PropertyRules;
import io.muskrat.core.createcluster.properties.ServerProperties;
import io.muskrat.core.createcluster.properties.ServerProperty;
import io.muskrat.core.createcluster.properties.Surroundings;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What stands under the text of a configuration: what it changes, and all that it may set. */
public final class PropertiesEditor extends VBox {

    private static final int ROWS = 8;
    private static final int MOST_LINKS = 8;

    private final TextArea text = new TextArea();
    private final Texts texts;
    private final FlowPane mistakes = new FlowPane(12, 4);
    private final PropertyFacts facts;
    private final PropertyDiff diff;
    private Surroundings around = new Surroundings(3, false);
    private String shown = "";

    public PropertiesEditor(Texts texts) {
        super(12);
        this.texts = texts;
        facts = new PropertyFacts(texts, this::set);
        diff = new PropertyDiff(texts);
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add(Looks.MONO);
        text.setPromptText("num.partitions=3");
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) { // goes on, as in a line of text
                text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        text.caretPositionProperty().subscribe((was, is) -> follow(is.intValue()));
        PropertySearch search = new PropertySearch(texts, this::tell, this::set);
        mistakes.setId("wizard-property-mistakes");
        mistakes(List.of());
        getChildren().addAll(mistakes, diff, search, facts);
    }

    /** The text, to be put above and tied to the draft by the caller. */
    public TextArea input() {
        return text;
    }

    /** The rest of the draft decides what MSK's defaults are. */
    public void show(ClusterDraft draft) {
        Surroundings now = Surroundings.of(draft);
        String typed = draft.basics().configuration() instanceof Configuration.New wanted ? wanted.propertiesText() : "";
        if (!now.equals(around) || !typed.equals(shown) || diff.getChildren().isEmpty()) {
            around = now;
            shown = typed;
            diff.show(PropertyChange.of(typed, now));
        }
    }

    /** Ways to the lines that are refused; the sentences stand at the text. */
    public void mistakes(List<Violation> shown) {
        List<Integer> lines = shown.stream().filter(refusal -> refusal.field().equals(PropertyRules.FIELD))
                .flatMap(refusal -> refusal.args().stream().limit(1)).filter(line -> line.matches("\\d{1,6}"))
                .map(Integer::valueOf).distinct().sorted().limit(MOST_LINKS).toList();
        mistakes.getChildren().setAll(lines.stream().map(this::link).toList());
        mistakes.setVisible(!lines.isEmpty());
        mistakes.setManaged(!lines.isEmpty());
    }

    private Hyperlink link(int line) {
        Hyperlink link = new Hyperlink(texts.get("createcluster.property.line", line));
        link.setId("wizard-property-line-" + line);
        link.setOnAction(event -> {
            int start = start(line);
            int end = text.getText().indexOf('\n', start);
            text.requestFocus();
            text.selectRange(start, end < 0 ? text.getLength() : end);
        });
        return link;
    }

    private void tell(ServerProperty property) {
        String value = PropertiesText.parse(text.getText()).line(property.name())
                .map(PropertiesText.Line::value).orElse("");
        facts.show(property, around, value);
    }

    /** With its default, to be changed; where it is set already, its value is only selected. */
    private void set(ServerProperty property) {
        if (PropertiesText.parse(text.getText()).line(property.name()).isEmpty()) {
            text.setText(PropertiesText.with(text.getText(), property.name(), around.defaultOf(property)));
        }
        PropertiesText.parse(text.getText()).line(property.name()).ifPresent(line -> {
            int start = start(line.number());
            int end = text.getText().indexOf('\n', start);
            String whole = text.getText().substring(start, end < 0 ? text.getLength() : end);
            int written = whole.stripTrailing().length();
            text.requestFocus();
            text.selectRange(start + written - line.value().length(), start + written);
        });
    }

    private int start(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.getText().indexOf('\n', at) + 1;
        }
        return at;
    }

    // the property of the line in which one types
    private void follow(int caret) {
        int number = 1 + (int) text.getText().substring(0, Math.min(caret, text.getLength())).chars()
                .filter(each -> each == '\n').count();
        PropertiesText.parse(text.getText()).lines().stream().filter(line -> line.number() == number).findFirst()
                .flatMap(line -> ServerProperties.find(line.key())).ifPresent(this::tell);
    }
}

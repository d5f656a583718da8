package io.muskrat.desktop.createcluster.form;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * A column of inputs that are tied to the draft both ways until it is closed. The input of a field has the id
 * {@code wizard-<field>}, its texts the keys {@code createcluster.<field>} and {@code createcluster.<field>.hint}.
 */
public final class Form {

    private final Texts texts;
    private final DraftModel model;
    private final Fields fields;
    private final Map<Field, Node> targets = new LinkedHashMap<>();
    private final VBox node = new VBox();
    private final List<Consumer<ClusterDraft>> watchers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Function<Violation, String> place = Violation::field;
    private VBox column = node;

    public Form(Texts texts, DraftModel model) {
        this.texts = texts;
        this.model = model;
        fields = new Fields(texts);
        node.getStyleClass().add("form");
        WhenSeen watching = new WhenSeen(node, () -> watchers.forEach(watcher -> watcher.accept(model.draft())));
        WhenSeen refusing = new WhenSeen(node, this::refuse);
        subscriptions.addAll(List.of(
                model.draftProperty().subscribe((was, is) -> watching.run()),
                model.catalogProperty().subscribe((was, is) -> watching.run()),
                model.shownProperty().subscribe((was, is) -> refusing.run()),
                watching::close, refusing::close));
    }

    /** Where a refusal is shown, when a field has more than one input. */
    public void place(Function<Violation, String> placed) {
        place = placed;
    }

    public VBox node() {
        return node;
    }

    public void add(Node... nodes) {
        column.getChildren().addAll(nodes);
    }

    /** What is added meanwhile goes into a column of its own, which can be hidden as a whole. */
    public void into(VBox inner, Runnable adding) {
        VBox outer = column;
        outer.getChildren().add(inner);
        column = inner;
        adding.run();
        column = outer;
    }

    /** A line that says what is not real in the sandbox; nothing in an account of AWS. */
    public void simulated(String key) {
        if (model.sandbox()) {
            Label label = new Label(texts.get(key), Icons.SANDBOX.node());
            label.getStyleClass().add(Looks.SIMULATED);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            add(label);
        }
    }

    public TextField text(String name, Function<ClusterDraft, String> get, BiFunction<ClusterDraft, String, ClusterDraft> set) {
        TextField input = new TextField();
        bind(input, name, get, set);
        field(name, input);
        return input;
    }

    /** Ties a text input to the draft; the field around it is the caller's. */
    public void bind(TextInputControl input, String name, Function<ClusterDraft, String> get,
            BiFunction<ClusterDraft, String, ClusterDraft> set) {
        input.setId("wizard-" + name);
        watch(draft -> {
            if (!input.getText().equals(get.apply(draft))) {
                input.setText(get.apply(draft));
            }
        });
        input.textProperty().subscribe((was, typed) -> model.change(name, draft -> set.apply(draft, typed)));
        leaving(input, name);
    }

    /** @param label how a value is shown */
    public Choice<String> choice(String name, List<String> values, Function<String, String> label,
            Function<ClusterDraft, String> get, Consumer<String> choose) {
        Choice<String> input = new Choice<>(label);
        bind(input, name, values, get, choose);
        field(name, input);
        return input;
    }

    /** Ties a choice to the draft; the field around it is the caller's. */
    public void bind(Choice<String> input, String name, List<String> values, Function<ClusterDraft, String> get,
            Consumer<String> choose) {
        input.setId("wizard-" + name);
        input.getItems().setAll(values);
        watch(draft -> input.setValue(get.apply(draft).isEmpty() ? null : get.apply(draft)));
        input.valueProperty().subscribe((was, chosen) -> {
            if (chosen != null && !chosen.equals(get.apply(model.draft()))) {
                choose.accept(chosen);
                model.leave(field(name));
            }
        });
        leaving(input, name);
    }

    public CheckBox check(String name, Function<ClusterDraft, Boolean> get, BiFunction<ClusterDraft, Boolean, ClusterDraft> set) {
        CheckBox input = new CheckBox(texts.get("createcluster." + name));
        input.setId("wizard-" + name);
        input.setWrapText(true);
        watch(draft -> input.setSelected(get.apply(draft)));
        input.selectedProperty().subscribe((was, on) -> model.change(name, draft -> set.apply(draft, on)));
        leaving(input, name);
        Field field = new Field("", input, texts.get("createcluster." + name + ".hint"));
        field.getStyleClass().add("check-field");
        add(tie(name, field, input));
        return input;
    }

    /**
     * A radio button for each value, with a sentence under each.
     *
     * @param key of the texts and ids, where it is not the field's name
     */
    public Options options(String name, String key, List<String> values, Function<ClusterDraft, String> get,
            Consumer<String> choose) {
        Options input = new Options(texts, key, values, choose);
        watch(draft -> input.select(get.apply(draft)));
        add(tie(name, new Field(texts.get("createcluster." + key), input), input));
        return input;
    }

    /** Puts an input with its label and hint under the others. */
    public Field field(String name, Control input) {
        Field field = new Field(texts.get("createcluster." + name), input, texts.get("createcluster." + name + ".hint"));
        add(tie(name, field, input));
        return field;
    }


    /** Refusals of the field are shown there; {@code target} gets the focus. */
    public Field tie(String name, Field field, Node target) {
        fields.add(name, field);
        targets.put(field, target);
        refuse();
        return field;
    }

    /** Called now and after each change of the draft, or of what there is to choose from; while it is not seen, later. */
    public void watch(Consumer<ClusterDraft> watcher) {
        watcher.accept(model.draft());
        watchers.add(watcher);
    }

    /** Ends when the form is closed. */
    public void keep(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** The field around an input that was added before. */
    public Field fieldOf(String name) {
        return fields.get(name);
    }

    /** Shows a node only while the draft has something to say there. */
    public void showWhen(Node node, Predicate<ClusterDraft> shown) {
        watch(draft -> {
            node.setVisible(shown.test(draft));
            node.setManaged(node.isVisible());
        });
    }

    public void focusFirst() {
        targets.values().stream().filter(Form::reachable).findFirst().ifPresent(Form::focus);
    }

    private static boolean reachable(Node target) {
        return !target.isDisabled()
                && Stream.<Node>iterate(target, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    public void focusFirstRefused() {
        targets.keySet().stream().filter(Field::refused).findFirst()
                .ifPresent(field -> focus(targets.get(field)));
    }

    // an input of several controls: the first of them
    private static void focus(Node target) {
        target.lookupAll("*").stream().filter(Node::isFocusTraversable).filter(Form::reachable).findFirst()
                .orElse(target).requestFocus();
    }

    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void leaving(Control input, String name) {
        input.focusedProperty().subscribe((was, is) -> {
            if (!is && input.getScene() != null) {
                model.leave(field(name));
            }
        });
    }

    // subnets-2 is the third input of the field subnets
    private static String field(String name) {
        return name.replaceFirst("-\\d+$", "");
    }

    private void refuse() {
        fields.show(model.shownProperty().get().stream()
                .map(violation -> new Violation(place.apply(violation), violation.rule(), violation.args())).toList());
    }
}

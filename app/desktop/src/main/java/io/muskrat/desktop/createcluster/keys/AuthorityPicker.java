package io.muskrat.desktop.createcluster.keys;

import io.muskrat.core.createcluster.keys.Authority;
import io.muskrat.desktop.createcluster.keys.Listing.State;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The account's private certificate authorities, to be ticked; those that are not active say so and cannot be. */
public final class AuthorityPicker extends VBox {

    private final Texts texts;
    private final Listing<Authority> listing;
    private final Consumer<List<String>> choose;
    private final Subscription subscription;
    private List<String> chosen = List.of();

    /** @param choose told all ARNs that are chosen after a tick, also those that are not in the list */
    public AuthorityPicker(Texts texts, Listing<Authority> listing, Consumer<List<String>> choose) {
        super(6);
        this.texts = texts;
        this.listing = listing;
        this.choose = choose;
        getStyleClass().add("options");
        listing.forgive();
        subscription = listing.stateProperty().subscribe(state -> offer());
    }

    /** @param arns as the draft has them, empty rows among them */
    public void show(List<String> arns) {
        chosen = List.copyOf(arns);
        for (Node node : getChildren()) {
            if (node instanceof CheckBox check) {
                check.setSelected(chosen.contains((String) check.getUserData()));
            }
        }
    }

    /** Asks for the list when it is not known. */
    public void load() {
        listing.load();
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void offer() {
        List<Node> nodes = new ArrayList<>();
        switch (listing.stateProperty().get()) {
            case State.Unknown<Authority> unknown -> { }
            case State.Loading<Authority> loading -> nodes.add(Words.small(texts.get("network.authority.loading")));
            case State.Failed<Authority>(var problem) ->
                nodes.add(Words.small(texts.get("network.authority.failed", texts.what(problem))));
            case State.Loaded<Authority>(var items) -> {
                nodes.add(Words.small(texts.get(items.isEmpty() ? "network.authority.none" : "network.authority.own")));
                items.forEach(each -> nodes.add(check(each)));
            }
        }
        getChildren().setAll(nodes);
        show(chosen);
    }

    private CheckBox check(Authority authority) {
        CheckBox check = new CheckBox(authority.active() ? authority.label()
                : texts.get("network.authority.inactive", authority.label(), authority.status()));
        check.setWrapText(true);
        check.setUserData(authority.arn());
        check.setDisable(!authority.active());
        check.selectedProperty().subscribe((was, on) -> tick(authority.arn(), on));
        return check;
    }

    private void tick(String arn, boolean on) {
        if (chosen.contains(arn) != on) {
            List<String> next = new ArrayList<>(chosen.stream().filter(each -> !each.isBlank()).toList());
            next.remove(arn);
            if (on) {
                next.add(arn);
            }
            choose.accept(next);
        }
    }
}

package io.muskrat.desktop.createcluster.keys;

import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.desktop.createcluster.keys.Listing.State;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * A key of KMS: chosen from the account's, or its ARN typed. The text field holds what is chosen in either case; it is
 * seen for a key that is not in the list.
 */
public final class KeyPicker extends VBox {

    private static final String TYPED = "typed";

    private final Texts texts;
    private final Listing<EncryptionKey> listing;
    private final TextField arn;
    private final boolean optional;
    private final Choice<String> choice;
    private final Label state = Words.small("");
    private final Subscription subscriptions;
    private boolean typing;

    /**
     * @param arn tied to the draft by the caller
     * @param optional whether none may be chosen, which is the key that AWS manages
     */
    public KeyPicker(Texts texts, Listing<EncryptionKey> listing, TextField arn, boolean optional) {
        super(6);
        this.texts = texts;
        this.listing = listing;
        this.arn = arn;
        this.optional = optional;
        choice = new Choice<>(this::label);
        choice.setId(arn.getId() + "-choice");
        choice.setPromptText(texts.get("network.key.prompt"));
        getChildren().addAll(choice, arn, state);
        choice.valueProperty().subscribe((was, chosen) -> choose(chosen));
        subscriptions = Subscription.combine(
                listing.stateProperty().subscribe(now -> offer()),
                arn.textProperty().subscribe(text -> follow()));
        listing.forgive();
        listing.load();
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    private void choose(String chosen) {
        if (chosen == null) {
            return;
        }
        typing = chosen.equals(TYPED);
        if (!typing && !chosen.equals(arn.getText())) {
            arn.setText(chosen);
        } else if (typing && known(arn.getText())) {
            arn.clear();
            arn.requestFocus();
        }
        appear();
    }

    private void offer() {
        List<String> offered = new ArrayList<>();
        if (optional) {
            offered.add("");
        }
        listing.items().forEach(key -> offered.add(key.arn()));
        offered.add(TYPED);
        choice.getItems().setAll(offered);
        state.setText(switch (listing.stateProperty().get()) {
            case State.Unknown<EncryptionKey> unknown -> "";
            case State.Loading<EncryptionKey> loading -> texts.get("network.key.loading");
            case State.Loaded<EncryptionKey>(var items) -> items.isEmpty() ? texts.get("network.key.none") : "";
            case State.Failed<EncryptionKey>(var problem) -> texts.get("network.key.failed", texts.what(problem));
        });
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
        follow();
    }

    // the choice says what the text field holds
    private void follow() {
        String now = arn.getText();
        boolean other = typing || !known(now);
        choice.setValue(other ? now.isEmpty() && !typing ? null : TYPED : now);
        appear();
    }

    private boolean known(String value) {
        return value.isEmpty() && optional || listing.items().stream().anyMatch(key -> key.arn().equals(value));
    }

    private void appear() {
        boolean shown = typing || !arn.getText().isEmpty() && !known(arn.getText());
        arn.setVisible(shown);
        arn.setManaged(shown);
    }

    private String label(String value) {
        if (value.isEmpty()) {
            return texts.get("createcluster.kmsKey.prompt");
        }
        if (value.equals(TYPED)) {
            return texts.get("network.key.typed");
        }
        return listing.items().stream().filter(key -> key.arn().equals(value)).findFirst()
                .map(key -> key.description().isBlank() ? key.label() : key.label() + " · " + key.description())
                .orElse(value);
    }
}

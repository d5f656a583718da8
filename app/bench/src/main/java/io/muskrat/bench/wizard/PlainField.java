package io.muskrat.bench.wizard;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** What the wizard is held against: a text field in an otherwise empty window of the same size. */
final class PlainField {

    private static final int KEYS = 40;

    private final Stage stage;
    private final Scene scene;
    private final TextField field;

    PlainField(double width, double height) {
        field = Fx.call(TextField::new);
        scene = Fx.call(() -> new Scene(new StackPane(field), width, height));
        stage = Fx.call(Stage::new);
    }

    void measure(Reaction reaction, Told told) {
        Fx.run(() -> {
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            field.requestFocus();
            field.clear();
        });
        Fx.await("the plain field's focus", field::isFocused);
        for (int i = 0; i < KEYS; i++) {
            told.reaction(WizardMeasurement.REFERENCE, "key", reaction.key(scene, KeyCode.DIGIT7));
        }
        if (Fx.call(() -> field.getText().length()) != KEYS) {
            throw new IllegalStateException("Not all keys arrived");
        }
        Fx.run(stage::hide);
    }
}

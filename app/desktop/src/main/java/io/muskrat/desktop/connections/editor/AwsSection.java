package io.muskrat.desktop.connections.editor;

import io.muskrat.core.aws.AwsProfiles;
import io.muskrat.core.connections.AwsAccount.Source;
import io.muskrat.core.connections.Regions;
import io.muskrat.core.connections.SecretField;
import io.muskrat.desktop.ui.form.Field;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An AWS identity: where its credentials come from, and the region. */
final class AwsSection extends Section {

    AwsSection(Inputs in, EditorModel model, SignIn signIn) {
        super(in.texts().get("connections.aws"));
        EditorFields fields = model.fields();
        Field profile = in.editable("profile", "profile", fields.profile, List.of(), in.hint("profile"));
        @SuppressWarnings("unchecked")
        ComboBox<String> profiles = (ComboBox<String>) profile.input();
        model.tasks().call(AwsProfiles::names).onSuccess(profiles.getItems()::setAll).start();
        fields.profile.subscribe((before, chosen) -> takeRegion(model, chosen));
        VBox byProfile = Inputs.showWhen(new VBox(12, profile, signIn), fields.source.map(s -> s == Source.PROFILE));
        HBox secrets = Inputs.row(
                in.secret(SecretField.AWS_SECRET_KEY, "secret-access-key", fields.secret(SecretField.AWS_SECRET_KEY), model.kept()),
                in.secret(SecretField.AWS_SESSION_TOKEN, "session-token", fields.secret(SecretField.AWS_SESSION_TOKEN), model.kept()));
        VBox byKeys = Inputs.showWhen(
                new VBox(12, in.text("accessKeyId", "access-key-id", fields.accessKeyId), secrets),
                fields.source.map(s -> s == Source.KEYS));
        TitledPane more = new TitledPane(in.texts().get("connections.aws.more"),
                in.text("endpoint", "endpoint", fields.endpoint, in.hint("endpoint")));
        more.setAnimated(false);
        more.setExpanded(!fields.endpoint.get().isEmpty());
        getChildren().addAll(
                Inputs.row(in.choice("source", "source", fields.source, List.of(Source.values())),
                        in.editable("region", "region", fields.region, Regions.WITH_MSK, "")),
                byProfile, byKeys, more);
    }

    /** A profile's own region, where the person has not named another. */
    private static void takeRegion(EditorModel model, String profile) {
        if (!profile.isBlank() && model.fields().region.get().isBlank()) {
            model.tasks().call(() -> AwsProfiles.region(profile.strip())).onSuccess(region -> {
                if (model.fields().region.get().isBlank()) {
                    model.fields().region.set(region);
                }
            }).start();
        }
    }
}

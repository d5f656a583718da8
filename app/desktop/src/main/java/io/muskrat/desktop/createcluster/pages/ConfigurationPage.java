package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** MSK's default configuration, or one of the account's and its revision. */
final class ConfigurationPage extends FormPage {

    private static final String DEFAULT = "DEFAULT";
    private static final String CUSTOM = "CUSTOM";

    private final List<Catalog.ConfigurationRef> offered;
    private String lastArn = "";
    private String lastRevision = "";

    ConfigurationPage(Texts texts, DraftModel model) {
        super(texts, model);
        offered = model.catalog().configurations();
        Options kind = form.options("configuration", "configuration", List.of(DEFAULT, CUSTOM),
                draft -> arn(draft).isEmpty() ? DEFAULT : CUSTOM, this::choose);
        if (offered.isEmpty()) {
            kind.disable(CUSTOM, texts.get("createcluster.configuration.none"));
        }
        VBox own = new VBox();
        own.getStyleClass().add("form");
        form.into(own, this::addOwn);
        form.watch(draft -> {
            own.setVisible(!arn(draft).isEmpty());
            own.setManaged(own.isVisible());
        });
    }

    private void addOwn() {
        form.choice("configurationArn", offered.stream().map(Catalog.ConfigurationRef::arn).toList(), this::label,
                ConfigurationPage::arn, arn -> use(arn, newest(arn)));
        TextField revision = form.text("configurationRevision",
                ConfigurationPage::revision,
                (draft, typed) -> draft.basics(b -> b.withConfiguration(arn(draft), typed)));
        revision.getStyleClass().add("number-input");
    }

    private void choose(String kind) {
        ClusterDraft draft = model.draft();
        boolean custom = !arn(draft).isEmpty();
        if (kind.equals(DEFAULT) && custom) {
            lastArn = arn(draft);
            lastRevision = revision(draft);
            use("", "");
        } else if (kind.equals(CUSTOM) && !custom) {
            String arn = lastArn.isEmpty() ? fitting(draft.basics().kafkaVersion()) : lastArn;
            use(arn, lastRevision.isEmpty() ? newest(arn) : lastRevision);
        }
    }

    private void use(String arn, String revision) {
        model.change("configurationArn", draft -> draft.basics(b -> b.withConfiguration(
                arn.isEmpty() ? new Configuration.MskDefault() : new Configuration.Existing(arn, revision))));
    }

    private static String arn(ClusterDraft draft) {
        return draft.basics().configuration() instanceof Configuration.Existing existing ? existing.arn() : "";
    }

    private static String revision(ClusterDraft draft) {
        return draft.basics().configuration() instanceof Configuration.Existing existing ? existing.revision() : "";
    }

    private String fitting(String version) {
        return offered.stream().filter(each -> each.versions().contains(version)).findFirst()
                .orElse(offered.getFirst()).arn();
    }

    private Optional<Catalog.ConfigurationRef> find(String arn) {
        return offered.stream().filter(each -> each.arn().equals(arn)).findFirst();
    }

    private String newest(String arn) {
        return find(arn).map(each -> String.valueOf(each.revision())).orElse("");
    }

    private String label(String arn) {
        return find(arn).map(each -> each.versions().isEmpty()
                ? each.name()
                : texts.get("createcluster.configurationArn.one", each.name(), String.join(", ", each.versions())))
                .orElse(arn);
    }
}

package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.CatalogReader;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.properties.PropertiesText;
import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.network.ConfigurationTexts;
import io.muskrat.desktop.createcluster.properties.PropertiesEditor;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** MSK's default configuration, one of the account's and its revision, or a new one that is made with the cluster. */
final class ConfigurationPage extends FormPage {

    private static final String DEFAULT = "DEFAULT";
    private static final String CUSTOM = "CUSTOM";
    private static final String NEW = "NEW";

    private final List<Catalog.ConfigurationRef> offered;
    private Optional<Configuration.Existing> lastExisting = Optional.empty();
    private Optional<Configuration.New> lastNew = Optional.empty();

    ConfigurationPage(Texts texts, DraftModel model, ConfigurationTexts sources) {
        super(texts, model);
        offered = model.catalog().configurations();
        Options kind = form.options("configuration", "configuration", List.of(DEFAULT, CUSTOM, NEW),
                ConfigurationPage::kind, this::choose);
        if (offered.isEmpty()) {
            kind.disable(CUSTOM, texts.get(model.catalog().denied().contains(CatalogReader.LIST_CONFIGURATIONS)
                    ? "createcluster.configuration.denied" : "createcluster.configuration.none"));
        }
        column(CUSTOM, this::addExisting);
        column(NEW, () -> addNew(sources));
    }

    private void column(String kind, Runnable adding) {
        VBox column = new VBox();
        column.getStyleClass().add("form");
        form.into(column, adding);
        form.watch(draft -> {
            column.setVisible(kind(draft).equals(kind));
            column.setManaged(column.isVisible());
        });
    }

    private void addExisting() {
        form.choice("configurationArn", offered.stream().map(Catalog.ConfigurationRef::arn).toList(), this::label,
                draft -> existing(draft).arn(), arn -> use(new Configuration.Existing(arn, newest(arn))));
        TextField revision = form.text("configurationRevision", draft -> existing(draft).revision(),
                (draft, typed) -> with(draft, new Configuration.Existing(existing(draft).arn(), typed)));
        revision.getStyleClass().add("number-input");
    }

    private void addNew(ConfigurationTexts sources) {
        form.text("configurationName", draft -> wanted(draft).name(), (draft, typed) ->
                with(draft, new Configuration.New(typed, wanted(draft).description(), wanted(draft).propertiesText())));
        form.text("configurationDescription", draft -> wanted(draft).description(), (draft, typed) ->
                with(draft, new Configuration.New(wanted(draft).name(), typed, wanted(draft).propertiesText())));
        if (!offered.isEmpty()) {
            addSource(sources);
        }
        PropertiesEditor editor = new PropertiesEditor(texts);
        form.bind(editor.input(), "propertiesText", draft -> wanted(draft).propertiesText(), (draft, typed) ->
                with(draft, new Configuration.New(wanted(draft).name(), wanted(draft).description(), typed)));
        form.field("propertiesText", editor.input());
        form.add(editor);
        form.watch(editor::show);
        form.keep(model.shownProperty().subscribe(editor::mistakes));
    }

    // what another configuration sets, to go on from
    private void addSource(ConfigurationTexts sources) {
        Choice<Catalog.ConfigurationRef> source = new Choice<>(Catalog.ConfigurationRef::name);
        source.setId("wizard-configuration-source");
        source.getItems().setAll(offered);
        source.setPromptText(texts.get("createcluster.configuration.source.prompt"));
        Field field = new Field(texts.get("createcluster.configuration.source"), source,
                texts.get("createcluster.configuration.source.hint"));
        source.valueProperty().subscribe((was, chosen) -> {
            if (chosen != null) {
                sources.read(chosen.arn(), chosen.revision(), this::merge,
                        problem -> field.refuse(texts.what(problem) + " " + texts.why(problem)));
                field.refuse("");
            }
        });
        form.add(field);
    }

    private void merge(String properties) {
        model.change("propertiesText", draft -> with(draft, new Configuration.New(wanted(draft).name(),
                wanted(draft).description(), PropertiesText.with(wanted(draft).propertiesText(), properties).strip())));
    }

    private static String kind(ClusterDraft draft) {
        return switch (draft.basics().configuration()) {
            case Configuration.MskDefault none -> DEFAULT;
            case Configuration.Existing existing -> CUSTOM;
            case Configuration.New wanted -> NEW;
        };
    }

    private void choose(String kind) {
        ClusterDraft draft = model.draft();
        if (kind.equals(kind(draft))) {
            return;
        }
        switch (draft.basics().configuration()) {
            case Configuration.MskDefault none -> { }
            case Configuration.Existing existing -> lastExisting = Optional.of(existing);
            case Configuration.New wanted -> lastNew = Optional.of(wanted);
        }
        use(switch (kind) {
            case CUSTOM -> lastExisting.orElseGet(() -> fitting(draft.basics().kafkaVersion()));
            case NEW -> lastNew.orElseGet(() -> new Configuration.New(proposed(draft.name()), "", ""));
            default -> new Configuration.MskDefault();
        });
    }

    private void use(Configuration configuration) {
        model.change("configurationArn", draft -> draft.basics(b -> b.withConfiguration(configuration)));
    }

    // an input of another kind must not bring its kind back when it is emptied
    private static ClusterDraft with(ClusterDraft draft, Configuration configuration) {
        return draft.basics().configuration().getClass() == configuration.getClass()
                ? draft.basics(b -> b.withConfiguration(configuration)) : draft;
    }

    private static Configuration.Existing existing(ClusterDraft draft) {
        return draft.basics().configuration() instanceof Configuration.Existing existing ? existing
                : new Configuration.Existing("", "");
    }

    private static Configuration.New wanted(ClusterDraft draft) {
        return draft.basics().configuration() instanceof Configuration.New wanted ? wanted
                : new Configuration.New("", "", "");
    }

    private static String proposed(String cluster) {
        return cluster.isBlank() ? "msk-configuration" : cluster.strip() + "-configuration";
    }

    private Configuration.Existing fitting(String version) {
        String arn = offered.stream().filter(each -> each.versions().contains(version)).findFirst()
                .orElse(offered.getFirst()).arn();
        return new Configuration.Existing(arn, newest(arn));
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

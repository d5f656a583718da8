package io.muskrat.desktop.createcluster.form;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;

/** The versions that a kind of cluster can have: how their metadata are kept, how long AWS supports them. */
public final class VersionTable extends TableView<KafkaVersion> {

    private static final double ROW = 34;
    private static final double HEAD = 42;
    private static final int MOST_ROWS = 5;

    private final Texts texts;
    private final Catalog catalog;
    private Consumer<String> onChosen = version -> { };
    private Kind shown;
    private boolean showing;

    public VersionTable(Texts texts, Catalog catalog) {
        this.texts = texts;
        this.catalog = catalog;
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(Columns.text(texts.get("createcluster.kafkaVersion.column"), 168, this::name));
        getColumns().add(Columns.text(texts.get("createcluster.kafkaVersion.metadata"), 92,
                version -> version.kraft() ? "KRaft" : "ZooKeeper"));
        getColumns().add(Columns.text(texts.get("createcluster.kafkaVersion.ends"), 128, this::ends));
        getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        setFixedCellSize(ROW);
        getSelectionModel().selectedItemProperty().subscribe((was, chosen) -> {
            if (chosen != null && !showing) {
                onChosen.accept(chosen.version());
            }
        });
    }

    /** Who is told which version a person chooses. */
    public void onChosen(Consumer<String> listener) {
        onChosen = listener;
    }

    /** Offers what the draft's kind can have, and selects its version. */
    public void show(ClusterDraft draft) {
        showing = true;
        fill(draft);
        showing = false;
    }

    private void fill(ClusterDraft draft) {
        if (draft.kind() != shown) {
            shown = draft.kind();
            List<KafkaVersion> offered = catalog.versionsFor(shown);
            getItems().setAll(offered);
            setPrefHeight(HEAD + ROW * Math.clamp(offered.size(), 1, MOST_ROWS));
            setMinHeight(getPrefHeight());
        }
        Optional<KafkaVersion> chosen = getItems().stream()
                .filter(version -> version.version().equals(draft.basics().kafkaVersion())).findFirst();
        if (chosen.isEmpty()) {
            getSelectionModel().clearSelection();
        } else if (!chosen.get().equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(chosen.get());
            scrollTo(Math.max(getSelectionModel().getSelectedIndex() - 1, 0));
        }
    }

    private String ends(KafkaVersion version) {
        return VersionFacts.supportEnds(version.version())
                .map(day -> day.isBefore(LocalDate.now())
                        ? texts.get("createcluster.kafkaVersion.ended", day.toString())
                        : day.toString())
                .orElse(texts.get("createcluster.kafkaVersion.no-end"));
    }

    private String name(KafkaVersion version) {
        return version.version().equals(catalog.recommendedVersion(shown))
                ? texts.get("createcluster.kafkaVersion.recommended", version.version()) : version.version();
    }
}

package io.muskrat.desktop.createcluster;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The ways out of the wizard: cancelled, after a question when something would be lost, or created. */
final class Leaving {

    private final Texts texts;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Navigator navigator;

    Leaving(Texts texts, Dialogs dialogs, Notices notices, Navigator navigator) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.notices = notices;
        this.navigator = navigator;
    }

    void cancel(CreateClusterModel model) {
        if (model.stageProperty().get() instanceof Ready ready && ready.draft().touched()) {
            ask(model);
        } else {
            discard(model);
        }
    }

    /** The cluster is being made; where the wizard is still shown, the clusters are shown instead. */
    void created(String arn, String name, boolean shown) {
        notices.done(texts.get("createcluster.created", name));
        if (shown) {
            navigator.open(new Link.ClustersLink(arn));
        }
    }

    /** What was made for the draft is gone, or some of it could not be removed. */
    void undone(QuickVpcOutcome.Undone undone) {
        if (!undone.undone().isEmpty()) {
            notices.done(texts.get("network.undone", undone.undone().size()));
        }
        undone.left().stream().findFirst().ifPresent(left -> notices.problem(left.why()));
    }

    private void ask(CreateClusterModel model) {
        Label words = new Label(texts.get(model.network().quickVpc().pending()
                ? "network.discard" : "createcluster.discard.text"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button keep = new Button(texts.get("createcluster.discard.keep"));
        keep.setId("wizard-discard-keep");
        keep.setOnAction(event -> {
            dialogs.close();
            navigator.open(new Link.ClustersLink());
        });
        Button discard = new Button(texts.get("createcluster.discard.yes"));
        discard.setId("wizard-discard");
        discard.getStyleClass().add(Styles.DANGER);
        discard.setOnAction(event -> {
            dialogs.close();
            discard(model);
        });
        dialogs.show(texts.get("createcluster.discard.title"), words, keep, discard);
        keep.requestFocus();
    }

    private void discard(CreateClusterModel model) {
        model.discard();
        navigator.open(new Link.ClustersLink());
    }
}

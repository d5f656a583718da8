package io.muskrat.desktop.createcluster;

import io.muskrat.desktop.createcluster.drafts.DraftNews;
import io.muskrat.desktop.createcluster.drafts.DraftsMenu;
import io.muskrat.desktop.createcluster.drafts.DraftsModel;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The wizard's screen: loading, a problem, or the wizard. */
final class CreateClusterView implements View {

    private final Texts texts;
    private final CreateClusterModel model;
    private final Leaving leaving;
    private final StackPane content = new StackPane();
    private final StatePane state;
    private final DraftNews news;
    private final DraftsMenu drafts;
    private final Page page;
    private Wizard wizard;
    private Subscription subscription = Subscription.EMPTY;

    CreateClusterView(Texts texts, CreateClusterModel model, DraftsModel kept, Dialogs dialogs, Leaving leaving) {
        this.texts = texts;
        this.model = model;
        this.leaving = leaving;
        state = new StatePane(texts, content);
        news = new DraftNews(texts, kept);
        drafts = new DraftsMenu(texts, kept, dialogs);
        VBox.setVgrow(state, Priority.ALWAYS);
        page = new Page(texts.get("createcluster.title"), "", new VBox(10, news, state)).actions(drafts);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        subscription = Subscription.combine(model.numberProperty().subscribe(this::tell),
                model.stageProperty().subscribe(this::show), drafts.attach(), news.attach());
        model.onCreated((arn, name) -> leaving.created(arn, name, true));
        model.onUndone(leaving::undone);
        model.load();
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.onCreated((arn, name) -> leaving.created(arn, name, false));
        end();
    }

    // in which account and region all this happens
    private void tell(String number) {
        String name = model.account().sandbox() ? texts.get("shell.sandbox") : model.account().name();
        page.subtitle(number.isEmpty() ? texts.get("createcluster.about", name, model.account().region())
                : texts.get("createcluster.about.number", name, model.account().region(), number));
    }

    private void show(Stage stage) {
        end();
        drafts.setDisable(!(stage instanceof Stage.Ready));
        switch (stage) {
            case Stage.Loading loading -> state.loading(texts.get("createcluster.loading"), this::cancel);
            case Stage.Failed(var problem) -> state.problem(problem, model::load);
            case Stage.Ready ready -> {
                wizard = new Wizard(texts, model, ready, this::cancel);
                content.getChildren().setAll(wizard);
                state.content();
                wizard.focus();
            }
        }
    }

    private void cancel() {
        leaving.cancel(model);
    }

    private void end() {
        if (wizard != null) {
            wizard.close();
            wizard = null;
        }
    }
}

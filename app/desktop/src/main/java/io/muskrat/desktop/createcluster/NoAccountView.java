package io.muskrat.desktop.createcluster;

import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Without an account there is nothing to create in. */
final class NoAccountView implements View {

    private final Page page;

    NoAccountView(Texts texts, Navigator navigator) {
        StatePane state = new StatePane(texts, new Region());
        Button choose = new Button(texts.get("createcluster.no-account.choose"));
        choose.setOnAction(event -> navigator.open(new Link.WelcomeLink()));
        state.empty(Icons.CLOUD, texts.get("createcluster.no-account.title"), texts.get("createcluster.no-account.text"), choose);
        page = new Page(texts.get("createcluster.title"), "", state);
    }

    @Override
    public Parent root() {
        return page;
    }
}

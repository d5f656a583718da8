package io.muskrat.desktop.ui.nav;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** Several views, one under the other, shown and left together. */
public final class Column implements View {

    private final List<View> views;
    private final VBox root = new VBox();

    public Column(View... views) {
        this.views = List.of(views);
        this.views.forEach(view -> root.getChildren().add(view.root()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        views.forEach(View::attach);
    }

    @Override
    public void detach() {
        views.forEach(View::detach);
    }
}

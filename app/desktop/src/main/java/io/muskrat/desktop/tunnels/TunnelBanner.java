package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Styles;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** Over every screen while a tunnel is lost: what is going on and what waits for it. */
public final class TunnelBanner implements View {

    private final Texts texts;
    private final TunnelsModel model;
    private final DateTimeFormatter time;
    private final Label words = new Label();
    private final HBox root;
    private Subscription subscription = Subscription.EMPTY;

    public TunnelBanner(Texts texts, TunnelsModel model, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale())
                .withZone(ZoneId.systemDefault());
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setId("tunnel-banner");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button more = new Button(texts.get("tunnels.banner.more"));
        more.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        more.setMinWidth(Button.USE_PREF_SIZE);
        more.setOnAction(event -> navigator.open(new Link.TunnelsLink()));
        root = new HBox(10, Icons.WARNING.node(), words, more);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add(Looks.BANNER);
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    private void show(Optional<TunnelStatus> trouble) {
        root.setVisible(trouble.isPresent());
        trouble.ifPresent(status -> words.setText(texts.get(
                status.state() == TunnelState.DOWN ? "tunnels.banner.down" : "tunnels.banner.reconnecting",
                status.name(), status.bastion(), time.format(status.since()))));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Also follows the tunnels for as long as the window is there, so that their past can be shown. */
    @Override
    public void attach() {
        model.start();
        subscription = model.troubleProperty().subscribe(this::show);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.stop();
    }
}

package io.muskrat.desktop.createcluster;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.pages.Aside;
import io.muskrat.desktop.createcluster.pages.Pages;
import io.muskrat.desktop.createcluster.price.PriceCard;
import io.muskrat.desktop.createcluster.price.PriceStrip;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The wizard around its pages: the list of steps, the page that is current, and the row of buttons. */
final class Wizard extends HBox {

    private static final double ROOM_FOR_ASIDE = 908;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Texts texts;
    private final Ready ready;
    private final Pages pages;
    private final StepList steps;
    private final Aside aside;
    private final PriceCard price;
    private final PriceStrip strip;
    private final Buttons buttons;
    private final Label title = new Label();
    private final Label intro = new Label();
    private final VBox place = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Subscription subscriptions;
    private boolean below;
    private Stop arranged;

    Wizard(Texts texts, CreateClusterModel model, Ready ready, Runnable onCancel) {
        this.texts = texts;
        this.ready = ready;
        pages = new Pages(texts, model, ready.draft(), ready.walk());
        steps = new StepList(texts, ready.walk());
        aside = new Aside(texts, ready.draft(), model.account().region());
        PricesModel prices = model.account().prices();
        price = new PriceCard(texts, ready.draft(), prices);
        aside.getChildren().add(1, price); // under the picture
        strip = new PriceStrip(texts, ready.draft(), prices);
        buttons = new Buttons(texts, model, ready, this::next, onCancel);
        getStyleClass().add("wizard");
        VBox card = card();
        HBox.setHgrow(card, Priority.ALWAYS);
        getChildren().addAll(steps, card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        subscriptions = Subscription.combine(
                FollowFocus.in(scroll),
                ready.walk().currentProperty().subscribe(this::show),
                widthProperty().subscribe(() -> makeRoom()));
    }

    private VBox card() {
        title.getStyleClass().add(Styles.TITLE_3);
        intro.getStyleClass().add(Styles.TEXT_MUTED);
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        VBox head = new VBox(4, title, intro);
        head.getStyleClass().add("wizard-head");
        place.getStyleClass().add("wizard-place");
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox body = new HBox(place, aside);
        body.getStyleClass().add("wizard-body");
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(head, scroll, strip, buttons);
        card.setMinWidth(0);
        card.getStyleClass().addAll(Looks.CARD, "flush");
        return card;
    }

    /** Puts the keyboard where typing begins; does nothing before the wizard is in a window. */
    void focus() {
        if (place.getScene() == null) {
            applyCss(); // a scroll pane takes its content in only when it gets its skin
        }
        pages.page(ready.walk().current()).focusFirst();
    }

    void close() {
        subscriptions.unsubscribe();
        pages.close();
        steps.close();
        aside.close();
        price.close();
        strip.close();
        buttons.close();
    }

    private void show(Stop stop) {
        title.setText(texts.get(stop.key("title")));
        intro.setText(texts.get(stop.key("intro")));
        aside.show(stop);
        Node page = pages.page(stop).node();
        place.getChildren().setAll(page);
        scroll.setVvalue(0);
        makeRoom();
        boolean refused = ready.draft().shownProperty().get().stream().anyMatch(shown -> Stop.of(shown.field()) == stop);
        if (refused) {
            pages.page(stop).focusFirstRefused();
        } else {
            focus();
        }
    }

    private void makeRoom() {
        boolean wide = getWidth() >= ROOM_FOR_ASIDE;
        pseudoClassStateChanged(NARROW, !wide);
        boolean room = wide && !ready.walk().current().last();
        aside.setVisible(room);
        aside.setManaged(room);
        boolean line = !room && !ready.walk().current().last();
        strip.setVisible(line);
        strip.setManaged(line);
        if (line != below || ready.walk().current() != arranged) {
            below = line;
            arranged = ready.walk().current();
            place.getChildren().subList(1, place.getChildren().size()).clear();
            place.getChildren().addAll(aside.lend(below, arranged));
        }
    }

    private void next() {
        if (!ready.walk().next()) {
            pages.page(ready.walk().current()).focusFirstRefused();
        }
    }

    private void shortcut(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.RIGHT && !ready.walk().current().last()) {
            next();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            ready.walk().back();
            event.consume();
        } else if (Buttons.CREATE.match(event) && ready.walk().current().last()) {
            buttons.create();
            event.consume();
        }
    }
}

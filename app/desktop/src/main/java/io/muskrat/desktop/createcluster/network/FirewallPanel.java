package io.muskrat.desktop.createcluster.network;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.firewall.GroupRules;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.NeededPorts;
import io.muskrat.core.createcluster.firewall.PortCheck;
import io.muskrat.desktop.createcluster.network.FirewallModel.State;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Who reaches which port of the brokers, and a way to open those that nobody reaches. */
public final class FirewallPanel extends VBox {

    private static final double WHEEL = 18;

    private final Texts texts;
    private final FirewallModel model;
    private final Supplier<Catalog> catalog;
    private final VBox body = new VBox(6);
    private final Subscription subscription;
    private Need need = new Need("", List.of(), List.of());

    /** What of a draft matters here. */
    private record Need(String vpcId, List<String> groups, List<NeededPort> ports) {

        static Need of(ClusterDraft draft) {
            return new Need(draft.placement().vpcId(), draft.placement().securityGroups(), NeededPorts.of(draft));
        }
    }

    public FirewallPanel(Texts texts, FirewallModel model, Supplier<Catalog> catalog) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.catalog = catalog;
        Label title = new Label(texts.get("network.ports"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().addAll(title, body);
        getStyleClass().add("firewall");
        subscription = model.stateProperty().subscribe(state -> tell());
    }

    /** What the draft needs, and what its groups allow; reads the groups when they are others than before. */
    public void show(ClusterDraft now) {
        Need next = Need.of(now);
        if (!next.equals(need)) {
            need = next;
            model.look(need.vpcId(), need.groups());
            tell();
        }
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void tell() {
        body.getChildren().setAll(switch (model.stateProperty().get()) {
            case State.None none -> List.of(Words.small(texts.get("network.ports.no-vpc")));
            case State.Loading loading -> List.of(wheel());
            case State.Failed(var problem) -> List.of(new ProblemBox(texts, problem), again());
            case State.Known(var groups) -> List.of(known(groups));
        });
    }

    private Node wheel() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(WHEEL, WHEEL);
        HBox row = new HBox(8, wheel, Words.small(texts.get("network.ports.loading")));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button again() {
        Button again = new Button(texts.get("common.try-again"), Icons.REFRESH.node());
        again.setId("firewall-again");
        again.setOnAction(event -> model.read());
        return again;
    }

    private Node known(List<GroupRules> groups) {
        VBox all = new VBox(6);
        Sources sources = new Sources(texts, catalog.get());
        List<PortCheck> checks = PortCheck.of(need.ports(), groups);
        checks.forEach(check -> all.getChildren().add(row(check, sources)));
        if (checks.stream().anyMatch(PortCheck::anywhere)) {
            all.getChildren().add(Words.with(Icons.WARNING, texts.get("network.ports.anywhere"), "why-disabled"));
        }
        List<NeededPort> closed = checks.stream().filter(check -> !check.open()).map(PortCheck::port).toList();
        if (!closed.isEmpty() && !groups.isEmpty()) {
            all.getChildren().add(new MissingRules(texts, model, catalog.get(), need.vpcId(), groups, closed));
        }
        return all;
    }

    private Node row(PortCheck check, Sources sources) {
        StackPane sign = new StackPane((check.open() ? Icons.CHECK : Icons.WARNING).node());
        sign.getStyleClass().addAll("part-sign", check.open() ? "part-made" : "part-left");
        Label port = new Label(check.port().number() + " · " + texts.get(Sources.key(check.port())));
        port.setMinWidth(Region.USE_PREF_SIZE);
        port.getStyleClass().add("port-name");
        Label who = Words.small(check.open() ? sources.words(check.sources()) : texts.get("network.ports.closed"));
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox row = new HBox(8, sign, port, who);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("firewall-" + check.port().number());
        return row;
    }
}

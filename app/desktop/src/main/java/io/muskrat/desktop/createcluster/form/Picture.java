package io.muskrat.desktop.createcluster.form;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The region with its zones, their subnets, and the brokers in them, as far as they are chosen. */
public final class Picture extends VBox {

    private static final int MOST_SHOWN = 6;
    private static final int MOST_BROKERS = 999;
    private static final PseudoClass TWICE = PseudoClass.getPseudoClass("twice");

    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private final Texts texts;
    private final Supplier<Catalog> catalogs;
    private final String region;
    private Seen seen;

    /** What the picture is of. */
    private record Seen(Catalog catalog, String vpcId, List<String> subnets, int brokers) { }

    /** @param catalogs the newest catalogue, each time it is asked */
    public Picture(Texts texts, Supplier<Catalog> catalogs, String region) {
        this.texts = texts;
        this.catalogs = catalogs;
        this.region = region;
        getStyleClass().add("region-picture");
    }

    public void show(ClusterDraft draft) {
        Seen now = new Seen(catalogs.get(), draft.placement().vpcId(), draft.placement().subnets(), brokers(draft));
        if (!now.equals(seen)) {
            seen = now;
            draw(draft);
        }
    }

    private void draw(ClusterDraft draft) {
        Label where = new Label(region, Icons.CLOUD.node());
        where.getStyleClass().add(Styles.TEXT_BOLD);
        Label vpc = new Label(vpc(draft));
        vpc.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        int zones = draft.placement().subnets().size();
        int brokers = brokers(draft);
        HBox row = new HBox(8);
        for (int zone = 0; zone < zones; zone++) {
            Node box = zone(draft.placement().subnets().get(zone), brokers / zones + (zone < brokers % zones ? 1 : 0));
            box.pseudoClassStateChanged(TWICE, twice(draft, zone));
            HBox.setHgrow(box, Priority.ALWAYS);
            row.getChildren().add(box);
        }
        row.setFillHeight(true);
        VBox network = new VBox(8, vpc, row);
        network.getStyleClass().add("picture-vpc");
        getChildren().setAll(where, network);
        setAccessibleText(texts.get("createcluster.picture", region, zones, brokers));
    }

    private Node zone(String subnetId, int brokers) {
        Optional<Catalog.Subnet> subnet = catalogs.get().subnet(subnetId);
        String letter = subnet.map(Catalog.Subnet::zone).map(zone -> zone.replace(region, "")).orElse("?");
        Label name = new Label(letter);
        name.getStyleClass().addAll(Styles.TEXT_BOLD, "picture-zone-name");
        Label net = new Label(subnet.map(each -> each.name().isBlank() ? each.id() : each.name())
                .orElse(texts.get("createcluster.picture.no-subnet")));
        net.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        net.setMinWidth(0);
        Label free = new Label(subnet.map(each -> texts.get("createcluster.picture.free", each.freeAddresses())).orElse(""));
        free.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        free.setMinWidth(0);
        free.setVisible(subnet.isPresent());
        free.setManaged(subnet.isPresent());
        free.pseudoClassStateChanged(FULL, subnet.isPresent() && subnet.get().freeAddresses() < brokers);
        FlowPane machines = new FlowPane(4, 4);
        machines.setAlignment(Pos.TOP_CENTER);
        machines.setPrefWrapLength(44);
        int shown = brokers > MOST_SHOWN ? MOST_SHOWN - 1 : brokers;
        for (int broker = 0; broker < shown; broker++) {
            machines.getChildren().add(machine(Icons.CLUSTERS.node()));
        }
        if (brokers > shown) {
            Label more = new Label("+" + (brokers - shown));
            more.getStyleClass().add(Styles.TEXT_SMALL);
            machines.getChildren().add(machine(more));
        }
        VBox box = new VBox(6, name, net, free, machines);
        box.setAlignment(Pos.TOP_CENTER);
        box.setPrefWidth(72);
        box.setMinWidth(0);
        box.getStyleClass().add("picture-zone");
        return box;
    }

    // another slot before it stands in the same zone
    private boolean twice(ClusterDraft draft, int slot) {
        Optional<String> own = catalogs.get().subnet(draft.placement().subnets().get(slot)).map(Catalog.Subnet::zone);
        return own.isPresent() && draft.placement().subnets().stream().limit(slot)
                .anyMatch(id -> catalogs.get().subnet(id).map(Catalog.Subnet::zone).equals(own));
    }

    private static Node machine(Node inside) {
        StackPane machine = new StackPane(inside);
        machine.getStyleClass().add("picture-broker");
        return machine;
    }

    private String vpc(ClusterDraft draft) {
        return catalogs.get().vpc(draft.placement().vpcId())
                .map(vpc -> (vpc.name().isBlank() ? vpc.id() : vpc.name()) + " · " + vpc.cidr())
                .orElse(texts.get("createcluster.picture.no-vpc"));
    }

    private static int brokers(ClusterDraft draft) {
        return draft.kind().provisioned() && draft.brokerCount() <= MOST_BROKERS ? draft.brokerCount() : 0;
    }
}

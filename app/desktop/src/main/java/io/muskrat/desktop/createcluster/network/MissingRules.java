package io.muskrat.desktop.createcluster.network;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.firewall.GroupRules;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening.Kind;
import io.muskrat.core.createcluster.firewall.Opening.Source;
import io.muskrat.core.createcluster.quickvpc.Cidr;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Adds the rules that are missing: to whom, then what exactly, then it is done. */
final class MissingRules extends VBox {

    /** Another range, which is typed. */
    private static final Source TYPED = new Source(Kind.RANGE, "");

    private final Texts texts;
    private final FirewallModel model;
    private final Sources words;
    private final List<NeededPort> ports;
    private final Choice<GroupRules> group = new Choice<>(GroupRules::name);
    private final Choice<Source> source;
    private final TextField typed = new TextField();
    private final Field range;
    private final VBox confirm = new VBox(8);
    private final Button add;

    MissingRules(Texts texts, FirewallModel model, Catalog catalog, String vpcId, List<GroupRules> groups,
            List<NeededPort> ports) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.ports = ports;
        words = new Sources(texts, catalog);
        source = new Choice<>(each -> each.equals(TYPED) ? texts.get("network.source.typed") : words.word(each));
        source.setId("firewall-source");
        group.setId("firewall-group");
        group.getItems().setAll(groups);
        group.setValue(groups.getFirst());
        source.getItems().setAll(offered(catalog, vpcId, groups));
        source.setValue(source.getItems().getFirst());
        typed.setId("firewall-range");
        typed.setPromptText("10.20.0.0/16");
        range = new Field(texts.get("network.quick.range"), typed);
        add = new Button(texts.get("network.rules.show", ports.size()), Icons.ADD.node());
        add.setId("firewall-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> ask());
        source.valueProperty().subscribe(chosen -> {
            range.setVisible(TYPED.equals(chosen));
            range.setManaged(range.isVisible());
        });
        Field into = new Field(texts.get("network.rules.group"), group);
        into.setVisible(groups.size() > 1);
        into.setManaged(groups.size() > 1);
        getChildren().addAll(Words.plain(texts.get("network.rules.missing", list())), into,
                new Field(texts.get("network.rules.source"), source), range, add, confirm);
        getStyleClass().add("missing-rules");
        close();
    }

    private static List<Source> offered(Catalog catalog, String vpcId, List<GroupRules> groups) {
        List<Source> offered = new ArrayList<>();
        catalog.vpc(vpcId).ifPresent(vpc -> offered.add(new Source(Kind.RANGE, vpc.cidr())));
        groups.forEach(each -> offered.add(new Source(Kind.GROUP, each.id())));
        offered.add(TYPED);
        return offered;
    }

    private String list() {
        return ports.stream().map(port -> String.valueOf(port.number())).collect(Collectors.joining(", "));
    }

    private void ask() {
        Optional<Source> chosen = chosen();
        if (chosen.isEmpty()) {
            range.refuse(texts.violation(Violation.of("range", "cidr-shape", typed.getText())));
            typed.requestFocus();
            return;
        }
        range.refuse("");
        confirm.getChildren().setAll(Words.plain(texts.get("network.rules.confirm", group.getValue().name())));
        ports.forEach(port -> {
            Label line = Words.small(texts.get("network.rules.line", String.valueOf(port.number()), words.word(chosen.get())));
            confirm.getChildren().add(line);
        });
        Button yes = new Button(texts.get("network.rules.add", ports.size()), Icons.CHECK.node());
        yes.setId("firewall-confirm");
        yes.getStyleClass().add(Styles.ACCENT);
        yes.setOnAction(event -> model.open(group.getValue().id(), ports, chosen.get()));
        Button no = new Button(texts.get("common.cancel"));
        no.setId("firewall-cancel");
        no.setOnAction(event -> {
            close();
            add.requestFocus();
        });
        confirm.getChildren().add(new HBox(8, yes, no));
        confirm.setVisible(true);
        confirm.setManaged(true);
        add.setVisible(false);
        add.setManaged(false);
        yes.requestFocus();
    }

    private void close() {
        confirm.setVisible(false);
        confirm.setManaged(false);
        add.setVisible(true);
        add.setManaged(true);
    }

    private Optional<Source> chosen() {
        if (!TYPED.equals(source.getValue())) {
            return Optional.of(source.getValue());
        }
        return Cidr.parse(typed.getText()).map(block -> new Source(Kind.RANGE, block.toString()));
    }
}

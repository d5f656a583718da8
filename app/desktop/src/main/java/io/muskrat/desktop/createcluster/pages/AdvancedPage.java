package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.form.TickList;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.network.FirewallModel;
import io.muskrat.desktop.createcluster.network.FirewallPanel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The security groups of the brokers, and whom they let in. */
final class AdvancedPage extends FormPage {

    private final TickList groups;
    private final Label none;
    private Catalog read;
    private String readOf;

    AdvancedPage(Texts texts, DraftModel model, FirewallModel firewall) {
        super(texts, model);
        groups = new TickList("wizard-securityGroup-", texts.get("network.groups.search"),
                texts.get("network.groups.not-found"), ids ->
                model.change("securityGroups", draft -> draft.placement(p -> p.withSecurityGroups(ids))));
        groups.name(texts.get("createcluster.securityGroups"));
        none = muted(texts.get("createcluster.securityGroups.none"));
        form.add(form.tie("securityGroups", new Field(texts.get("createcluster.securityGroups"), new VBox(groups, none),
                texts.get("createcluster.securityGroups.hint")), groups));
        form.watch(this::offer);
        FirewallPanel ports = new FirewallPanel(texts, firewall, model::catalog);
        form.add(ports);
        form.keep(ports::close);
        form.watch(ports::show);
        form.add(muted(texts.get("network.later")));
        form.simulated("createcluster.simulated.advanced");
    }

    private void offer(ClusterDraft draft) {
        String vpc = draft.placement().vpcId();
        if (model.catalog() != read || !vpc.equals(readOf)) {
            read = model.catalog();
            readOf = vpc;
            groups.offer(read.securityGroupsOf(vpc).stream()
                    .map(group -> new TickList.Entry(group.id(), group.label(), group.description())).toList());
            none.setVisible(!groups.isVisible());
            none.setManaged(none.isVisible());
        }
        groups.show(draft.placement().securityGroups());
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Looks.FIELD_HINT, Styles.TEXT_SMALL);
        return label;
    }
}

package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.network.FirewallModel;
import io.muskrat.desktop.createcluster.network.FirewallPanel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The security groups of the brokers, and whom they let in. */
final class AdvancedPage extends FormPage {

    /** From so many groups on there is a search. */
    private static final int MANY = 12;

    private final VBox groups = new VBox();
    private final TextField search = new TextField();
    private final Map<String, CheckBox> checks = new LinkedHashMap<>();
    private String shownVpc;

    AdvancedPage(Texts texts, DraftModel model, FirewallModel firewall) {
        super(texts, model);
        groups.getStyleClass().add("options");
        search.setId("wizard-securityGroup-search");
        search.setPromptText(texts.get("network.groups.search"));
        search.setAccessibleText(texts.get("network.groups.search"));
        search.textProperty().subscribe((was, typed) -> filter(typed));
        VBox input = new VBox(8, search, groups);
        form.add(form.tie("securityGroups", new Field(texts.get("createcluster.securityGroups"), input,
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
        if (!draft.placement().vpcId().equals(shownVpc)) {
            shownVpc = draft.placement().vpcId();
            List<Node> offered = new ArrayList<>();
            checks.clear();
            search.clear();
            model.catalog().securityGroupsOf(shownVpc).forEach(group -> offered.add(group(group)));
            if (offered.isEmpty()) {
                offered.add(muted(texts.get("createcluster.securityGroups.none")));
            }
            groups.getChildren().setAll(offered);
            search.setVisible(checks.size() > MANY);
            search.setManaged(search.isVisible());
        }
        checks.forEach((id, check) -> check.setSelected(draft.placement().securityGroups().contains(id)));
    }

    // what is chosen stays in sight
    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        checks.values().forEach(check -> {
            boolean shown = check.isSelected() || check.getText().toLowerCase(Locale.ROOT).contains(wanted);
            check.getParent().setVisible(shown);
            check.getParent().setManaged(shown);
        });
    }

    private Node group(Catalog.SecurityGroup group) {
        CheckBox check = new CheckBox(group.label());
        check.setId("wizard-securityGroup-" + group.id());
        checks.put(group.id(), check);
        check.setWrapText(true);
        check.setSelected(model.draft().placement().securityGroups().contains(group.id()));
        check.selectedProperty().subscribe((was, on) -> choose(group.id(), on));
        Label about = muted(group.description());
        about.getStyleClass().add("option-hint");
        return new VBox(2, check, about);
    }

    private void choose(String id, boolean on) {
        List<String> chosen = new ArrayList<>(model.draft().placement().securityGroups());
        chosen.remove(id);
        if (on) {
            chosen.add(id);
        }
        if (!chosen.equals(model.draft().placement().securityGroups())) {
            model.change("securityGroups", draft -> draft.placement(p -> p.withSecurityGroups(chosen)));
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Looks.FIELD_HINT, Styles.TEXT_SMALL);
        return label;
    }
}

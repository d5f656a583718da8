package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.rules.ClusterRules;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The draft as it is typed and what is wrong with it. A refusal is shown once its field has been left; the service's
 * refusals are shown at once, until their field is changed.
 */
public final class DraftModel {

    private final boolean sandbox;
    private final ClusterDraft start;
    private final ReadOnlyObjectWrapper<Catalog> catalog = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ClusterDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Violation>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<String> left = new HashSet<>();
    private List<Violation> broken = List.of();
    private List<Violation> refused = List.of();
    private String thirdSubnet = "";

    /** With what is likely filled in. */
    public DraftModel(Catalog catalog, boolean sandbox) {
        this(catalog, sandbox, Presets.start(catalog, sandbox));
    }

    /** With a draft that was begun before. */
    public DraftModel(Catalog catalog, boolean sandbox, ClusterDraft begun) {
        this.catalog.set(catalog);
        this.sandbox = sandbox;
        start = Presets.start(catalog, sandbox);
        draft.set(begun);
        check();
    }

    public Catalog catalog() {
        return catalog.get();
    }

    /** What there is to choose from, which changes when something is made from the wizard. */
    public ReadOnlyObjectProperty<Catalog> catalogProperty() {
        return catalog.getReadOnlyProperty();
    }

    /** Whether zones, subnets and volumes are simulated. */
    public boolean sandbox() {
        return sandbox;
    }

    public ReadOnlyObjectProperty<ClusterDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ClusterDraft draft() {
        return draft.get();
    }

    /** What stands at the fields now. */
    public ReadOnlyObjectProperty<List<Violation>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** All broken rules, shown or not. The service's refusals are not among them: only it knows if they still hold. */
    public List<Violation> broken() {
        return broken;
    }

    /** Whether there is anything to lose. */
    public boolean touched() {
        return !draft.get().equals(start);
    }

    public void change(String field, UnaryOperator<ClusterDraft> change) {
        ClusterDraft changed = change.apply(draft.get());
        if (changed.equals(draft.get())) {
            return;
        }
        refused = refused.stream().filter(refusal -> !refusal.field().equals(field)).toList();
        draft.set(changed);
        check();
    }

    public void leave(Collection<String> fields) {
        if (left.addAll(fields)) {
            show();
        }
    }

    public void leave(String field) {
        leave(List.of(field));
    }

    /** The service's answer to the draft; it replaces an earlier one. */
    public void refuse(List<Violation> refusals) {
        refused = List.copyOf(refusals);
        show();
    }

    public void chooseVpc(String vpcId) {
        if (!vpcId.equals(draft().placement().vpcId())) {
            thirdSubnet = "";
            change("vpcId", old -> Presets.vpc(old, catalog(), vpcId));
        }
    }

    /** Another catalogue, read after something was made or removed; what is no longer there is no longer chosen. */
    public void catalog(Catalog next) {
        catalog.set(next);
        String vpc = draft().placement().vpcId();
        if (!vpc.isEmpty() && !next.vpcs().isEmpty() && next.vpc(vpc).isEmpty()) {
            chooseVpc("");
        }
        check();
    }

    /** A VPC that was made here, with its subnets and its security group. */
    public void choose(MadeVpc vpc) {
        thirdSubnet = "";
        List<String> slots = Presets.slots(vpc.subnets(), draft().placement().subnets().size());
        change("vpcId", old -> old.placement(p -> p.withVpcId(vpc.vpcId()).withSubnets(slots)
                .withSecurityGroups(List.of(vpc.securityGroup()))));
    }

    /** Two or three zones; the third subnet is kept in mind. */
    public void chooseZones(String count) {
        ClusterDraft old = draft();
        if (count.equals(old.placement().zoneCount())) {
            return;
        }
        List<String> subnets = new ArrayList<>(old.placement().subnets());
        if (count.equals("2")) {
            thirdSubnet = subnets.size() > 2 ? subnets.get(2) : "";
            subnets = subnets.subList(0, Math.min(2, subnets.size()));
        } else {
            subnets.add(thirdSubnet.isEmpty() ? Presets.subnets(catalog(), old.placement().vpcId(), 3).get(2) : thirdSubnet);
        }
        List<String> chosen = subnets;
        change("subnets", draft -> draft.placement(p -> p.withZoneCount(count).withSubnets(chosen)));
    }

    public void chooseSubnet(int slot, String subnetId) {
        List<String> subnets = new ArrayList<>(draft().placement().subnets());
        subnets.set(slot, subnetId);
        change("subnets", old -> old.placement(p -> p.withSubnets(subnets)));
    }

    private void check() {
        broken = List.copyOf(ClusterRules.check(draft.get(), catalog()));
        show();
    }

    private void show() {
        shown.set(Stream.concat(broken.stream().filter(violation -> left.contains(violation.field())), refused.stream())
                .distinct().toList());
    }
}

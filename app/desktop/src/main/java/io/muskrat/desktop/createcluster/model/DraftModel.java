package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
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

    private static final int MOST_ZONES = 3;

    private final boolean sandbox;
    private final ClusterDraft start;
    private final ReadOnlyObjectWrapper<Catalog> catalog = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ClusterDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Violation>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<String> left = new HashSet<>();
    private List<Violation> broken = List.of();
    private List<Violation> refused = List.of();
    private List<String> widest = List.of();

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
            widest = List.of();
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
        widest = List.of();
        List<String> slots = Presets.slots(vpc.subnets(), draft().placement().subnets().size());
        change("vpcId", old -> old.placement(p -> p.withVpcId(vpc.vpcId()).withSubnets(slots)
                .withSecurityGroups(List.of(vpc.securityGroup()))));
    }

    /** Another number of zones; subnets that are no longer asked for are kept in mind. */
    public void chooseZones(String count) {
        if (!count.equals(draft().placement().zoneCount())) {
            change("subnets", old -> zones(old, count));
        }
    }

    private ClusterDraft zones(ClusterDraft old, String count) {
        List<String> now = old.placement().subnets();
        if (now.size() >= widest.size()) {
            widest = now;
        }
        int zones = Integer.parseInt(count);
        List<String> likely = Presets.subnets(catalog(), old.placement().vpcId(), zones);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < zones; i++) {
            chosen.add(i < now.size() ? now.get(i) : i < widest.size() ? widest.get(i) : likely.get(i));
        }
        return old.placement(p -> p.withZoneCount(count).withSubnets(chosen));
    }

    /** Another kind of cluster, with a version, a size and zones that it can have. */
    public void chooseKind(Kind kind) {
        if (kind == draft().kind()) {
            return;
        }
        change("kind", old -> {
            ClusterDraft fitting = Presets.kind(old, catalog(), kind);
            int zones = fitting.placement().zones();
            boolean three = kind == Kind.EXPRESS ? zones != MOST_ZONES : kind.provisioned() && zones > MOST_ZONES;
            return three ? zones(fitting, String.valueOf(MOST_ZONES)) : fitting;
        });
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

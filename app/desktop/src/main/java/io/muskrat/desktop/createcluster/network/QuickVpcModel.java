package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan;
import io.muskrat.core.createcluster.quickvpc.QuickVpcRules;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A VPC that is planned, made and undone from the wizard. Lives on when the screen is left: what was made is undone when
 * the draft is given up, not before.
 */
public final class QuickVpcModel {

    /** How far it is. */
    public enum Phase {
        CLOSED, PLANNING, MAKING,
        /** For this draft. */
        MADE,
        /** Before this draft, as another quick VPC, and nothing stands in it. */
        FOUND, UNDOING
    }

    /**
     * What became of the last attempt.
     *
     * @param undone empty as long as nothing was undone
     * @param problem empty when nothing failed, or what failed is told by {@code undone}
     */
    public record Told(Optional<QuickVpcOutcome.Undone> undone, Optional<Problem> problem) {

        static Told nothing() {
            return new Told(Optional.empty(), Optional.empty());
        }
    }

    private final Tasks tasks;
    private final Network network;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CLOSED);
    private final ReadOnlyObjectWrapper<QuickVpcPlan> plan = new ReadOnlyObjectWrapper<>(QuickVpcPlan.proposed(List.of()));
    private final ReadOnlyObjectWrapper<List<Violation>> broken = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.none());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.nothing());
    private Consumer<MadeVpc> onMade = vpc -> { };
    private Consumer<QuickVpcOutcome.Undone> onUndone = undone -> { };
    private List<String> zones = List.of();
    private AtomicBoolean stop = new AtomicBoolean();
    private MadeVpc made;
    private boolean givenUp;
    private String looked = "";

    public QuickVpcModel(Tasks tasks, Network network) {
        this.tasks = tasks;
        this.network = network;
    }

    public void onMade(Consumer<MadeVpc> callback) {
        onMade = callback;
    }

    /** Told whenever something was undone, also when that was nobody's wish. */
    public void onUndone(Consumer<QuickVpcOutcome.Undone> callback) {
        onUndone = callback;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<QuickVpcPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Violation>> brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Of the region; none before they are known. */
    public List<String> zones() {
        return zones;
    }

    /** Shows the plan; the region's zones are asked for when they are not known yet. */
    public void open() {
        if (phase.get() == Phase.CLOSED || phase.get() == Phase.FOUND) {
            looked = "";
            made = null;
            phase.set(Phase.PLANNING);
        }
        if (zones.isEmpty()) {
            tasks.call(network::zones)
                    .onSuccess(found -> {
                        told.set(Told.nothing());
                        propose(found);
                    })
                    .onFailure(problem -> told.set(new Told(Optional.empty(), Optional.of(problem))))
                    .start();
        }
    }

    private void propose(List<String> found) {
        zones = List.copyOf(found);
        plan.set(QuickVpcPlan.proposed(zones));
        check();
    }

    /** Another VPC is chosen: was it made so, too? Then it can be removed from here. */
    public void look(String vpcId) {
        boolean idle = phase.get() == Phase.CLOSED || phase.get() == Phase.FOUND;
        if (vpcId.equals(looked) || !idle) {
            return;
        }
        looked = vpcId;
        made = null;
        phase.set(Phase.CLOSED);
        if (!vpcId.isEmpty()) {
            // who may not look has nothing to remove either
            tasks.call(() -> network.found(vpcId)).onSuccess(found -> found.ifPresent(vpc -> found(vpcId, vpc))).start();
        }
    }

    private void found(String vpcId, MadeVpc vpc) {
        if (phase.get() == Phase.CLOSED && vpcId.equals(looked)) {
            made = vpc;
            progress.set(LeftoversModel.Leftover.of(vpc).progress());
            phase.set(Phase.FOUND);
        }
    }

    public void close() {
        if (phase.get() == Phase.PLANNING) {
            told.set(Told.nothing());
            phase.set(Phase.CLOSED);
        }
    }

    public void change(UnaryOperator<QuickVpcPlan> change) {
        QuickVpcPlan changed = change.apply(plan.get());
        if (!changed.equals(plan.get())) {
            plan.set(changed);
            check();
        }
    }

    private void check() {
        broken.set(QuickVpcRules.check(plan.get()));
    }

    /** Makes it, unless a rule is broken or the zones are not known. */
    public void make() {
        if (phase.get() != Phase.PLANNING || zones.isEmpty() || !broken.get().isEmpty()) {
            return;
        }
        QuickVpcPlan wanted = plan.get();
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        givenUp = false;
        begin(Phase.MAKING);
        progress.set(Progress.none());
        tasks.call(() -> network.make(wanted, news -> tasks.onFx(() -> progress.set(progress.get().with(news))), stopped::get))
                .onSuccess(this::ended)
                .onRefused(violations -> {
                    broken.set(violations);
                    phase.set(Phase.PLANNING);
                })
                .onFailure(problem -> failed(problem, Phase.PLANNING))
                .start();
    }

    private void ended(QuickVpcOutcome outcome) {
        switch (outcome) {
            case QuickVpcOutcome.Made(MadeVpc vpc) -> {
                made = vpc;
                phase.set(Phase.MADE);
                onMade.accept(vpc);
            }
            case QuickVpcOutcome.Undone undone -> undone(undone);
        }
    }

    /** Ends the making after the part that is being made, and undoes what is there. */
    public void stop() {
        stop.set(true);
    }

    /** Removes what was made. */
    public void undo() {
        Phase before = phase.get();
        if (before != Phase.MADE && before != Phase.FOUND) {
            return;
        }
        MadeVpc gone = made;
        looked = "";
        begin(Phase.UNDOING);
        tasks.call(() -> network.undo(gone, news -> tasks.onFx(() -> progress.set(progress.get().with(news)))))
                .onSuccess(this::undone)
                .onFailure(problem -> failed(problem, before))
                .start();
    }

    private void undone(QuickVpcOutcome.Undone outcome) {
        made = null;
        progress.set(progress.get().ended());
        told.set(givenUp ? Told.nothing() : new Told(Optional.of(outcome), Optional.empty()));
        phase.set(givenUp ? Phase.CLOSED : Phase.PLANNING);
        if (givenUp) {
            propose(zones);
        }
        givenUp = false;
        onUndone.accept(outcome);
    }

    private void begin(Phase next) {
        told.set(Told.nothing());
        phase.set(next);
    }

    private void failed(Problem problem, Phase back) {
        told.set(new Told(Optional.empty(), Optional.of(problem)));
        phase.set(back);
    }

    /** The draft was given up: nothing that was made for it stays. */
    public void backOut() {
        givenUp = pending() || phase.get() == Phase.UNDOING;
        switch (phase.get()) {
            case MAKING -> stop();
            case MADE -> undo();
            case PLANNING -> close();
            case CLOSED, FOUND, UNDOING -> { }
        }
    }

    /** Whether giving up the draft removes something. */
    public boolean pending() {
        return phase.get() == Phase.MAKING || phase.get() == Phase.MADE;
    }

    /** Whether it is the one that is being made here, as far as that can be told, or was made for this draft. */
    boolean inHand(MadeVpc vpc) {
        return switch (phase.get()) {
            case MAKING, UNDOING -> true;
            case MADE -> made.vpcId().equals(vpc.vpcId());
            case CLOSED, PLANNING, FOUND -> false;
        };
    }

    /** A cluster is made in a VPC: when it is this one, it stays. */
    public void keep(String vpcId) {
        if (phase.get() == Phase.MADE && made.vpcId().equals(vpcId)) {
            made = null;
            phase.set(Phase.CLOSED);
        }
    }
}

package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Quick VPCs that an earlier run of the app left behind. They are listed; one is removed when a person says so. */
public final class LeftoversModel {

    /**
     * One of them.
     *
     * @param progress what is there, and what becomes of it
     * @param problems why some of it could not be removed
     */
    public record Leftover(MadeVpc vpc, Progress progress, boolean removing, List<Problem> problems) {

        static Leftover of(MadeVpc vpc) {
            Progress there = Progress.none();
            for (Part part : vpc.parts()) {
                there = there.with(new Part.News(part, Part.State.MADE));
            }
            return new Leftover(vpc, there, false, List.of());
        }

        /** What is still there. */
        public List<Part> left() {
            return progress.parts().stream().filter(news -> news.state() != Part.State.UNDONE)
                    .map(Part.News::part).toList();
        }

        private Leftover with(Part.News news) {
            return new Leftover(vpc, progress.with(news), removing, problems);
        }

        private Leftover ended(List<Problem> told) {
            return new Leftover(vpc, progress, false, told);
        }
    }

    private final Tasks tasks;
    private final Network network;
    private final Predicate<MadeVpc> inHand;
    private final ReadOnlyObjectWrapper<List<Leftover>> found = new ReadOnlyObjectWrapper<>(List.of());
    private Runnable onRemoved = () -> { };
    private boolean passedOver;

    /** @param inHand what is being made or was made for this draft, and is no leftover */
    LeftoversModel(Tasks tasks, Network network, Predicate<MadeVpc> inHand) {
        this.tasks = tasks;
        this.network = network;
        this.inHand = inHand;
    }

    public ReadOnlyObjectProperty<List<Leftover>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Told when something was removed. */
    public void onRemoved(Runnable callback) {
        onRemoved = callback;
    }

    /** Asks the account anew, unless something is being removed or the person does not want to see them. */
    public void look() {
        if (passedOver || found.get().stream().anyMatch(Leftover::removing)) {
            return;
        }
        // who may not look has nothing to remove either
        tasks.call(network::leftovers)
                .onSuccess(vpcs -> found.set(vpcs.stream().filter(inHand.negate()).map(Leftover::of).toList()))
                .start();
    }

    /** They stay, and are not shown again before the app's next start. */
    public void passOver() {
        passedOver = true;
        found.set(List.of());
    }

    public void remove(Leftover gone) {
        MadeVpc vpc = gone.vpc();
        if (gone.removing() || found.get().stream().noneMatch(each -> each.vpc().equals(vpc))) {
            return;
        }
        change(vpc, each -> new Leftover(vpc, each.progress(), true, List.of()));
        tasks.call(() -> network.undo(vpc, news -> tasks.onFx(() -> change(vpc, each -> each.with(news)))))
                .onSuccess(undone -> {
                    change(vpc, each -> each.ended(undone.left().stream().map(QuickVpcOutcome.Left::why).toList()));
                    onRemoved.run();
                })
                .onFailure(problem -> change(vpc, each -> each.ended(List.of(problem))))
                .start();
    }

    private void change(MadeVpc vpc, UnaryOperator<Leftover> change) {
        found.set(found.get().stream().map(each -> each.vpc().equals(vpc) ? change.apply(each) : each).toList());
    }
}

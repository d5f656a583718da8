package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.network.NetworkModels;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The wizard without its screen. It loads what there is to choose from, keeps the draft, and creates. Lives on when the
 * screen is left, so that nothing typed is lost. Used on the JavaFX thread.
 */
public final class CreateClusterModel {

    /** What there is to show. */
    public sealed interface Stage {

        record Loading() implements Stage {}

        record Failed(Problem problem) implements Stage {}

        record Ready(DraftModel draft, Walk walk) implements Stage {}
    }

    /** What became of the last request to create. */
    public sealed interface Outcome {

        record None() implements Outcome {}

        record Failed(Problem problem) implements Outcome {}

        /** Given up by the person; whether the request had arrived is not known. */
        record Stopped() implements Outcome {}
    }

    private final Tasks tasks;
    private final Account account;
    private final NetworkModels network;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Loading());
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.None());
    private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper();
    private BiConsumer<String, String> onCreated = (arn, name) -> { };
    private Consumer<QuickVpcOutcome.Undone> onUndone = undone -> { };
    private ClusterDraft begun;
    private Stop begunAt = Stop.GENERAL;
    private Job loading;
    private Job job;

    public CreateClusterModel(Tasks tasks, Account account) {
        this.tasks = tasks;
        this.account = account;
        network = NetworkModels.of(tasks, account.network());
        network.quickVpc().onMade(this::made);
        network.quickVpc().onUndone(this::undone);
        network.leftovers().onRemoved(() -> look(model -> { }));
    }

    /** Who is told ARN and name of the cluster that AWS has begun to make. */
    public void onCreated(BiConsumer<String, String> callback) {
        onCreated = callback;
    }

    /** Who is told what was removed of a VPC that was made for a draft that was given up. */
    public void onUndone(Consumer<QuickVpcOutcome.Undone> callback) {
        onUndone = callback;
    }

    /** What the pages know of the account's network and keys. */
    public NetworkModels network() {
        return network;
    }

    public Account account() {
        return account;
    }

    public Tasks tasks() {
        return tasks;
    }

    /** The account's number of twelve digits; empty before it is known, or where it may not be asked. */
    public ReadOnlyStringProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty creatingProperty() {
        return creating.getReadOnlyProperty();
    }

    /** Loads the catalogue unless it is there or on its way. */
    public void load() {
        if (stage.get() instanceof Stage.Ready || loading != null && loading.running()) {
            return;
        }
        if (number.get().isEmpty()) {
            tasks.call(account.sources()::number).onSuccess(number::set).start();
        }
        stage.set(new Stage.Loading());
        loading = tasks.call(account.catalog())
                .onSuccess(this::show)
                .onFailure(problem -> stage.set(new Stage.Failed(problem)))
                .start();
    }

    /** Goes on with a draft that was begun elsewhere, in place of the one that is there. */
    public void begin(ClusterDraft draft) {
        begun = draft;
        if (stage.get() instanceof Stage.Ready(DraftModel model, Walk walk) && !creating.get()) {
            outcome.set(new Outcome.None());
            show(model.catalog());
        }
    }

    /** Begins a new draft in place of the one that is there. */
    public void beginNew() {
        begin(null);
    }

    /** Goes on with a draft that was begun elsewhere, at a page; those before it count as seen. */
    public void begin(ClusterDraft draft, Stop page) {
        begunAt = page;
        begin(draft);
    }

    private void show(Catalog catalog) {
        DraftModel draft = begun == null
                ? new DraftModel(catalog, account.sandbox()) : new DraftModel(catalog, account.sandbox(), begun);
        Walk walk = new Walk(draft);
        for (Stop page = Stop.GENERAL; page != begunAt; page = page.next()) {
            walk.go(page.next());
        }
        begun = null;
        begunAt = Stop.GENERAL;
        stage.set(new Stage.Ready(draft, walk));
    }

    private void made(MadeVpc vpc) {
        look(model -> model.choose(vpc));
    }

    private void undone(QuickVpcOutcome.Undone undone) {
        if (stage.get() instanceof Stage.Ready) {
            look(model -> { });
        } else {
            onUndone.accept(undone);
        }
    }

    // what there is to choose from has changed
    private void look(Consumer<DraftModel> then) {
        if (!(stage.get() instanceof Stage.Ready(DraftModel model, Walk walk))) {
            return;
        }
        tasks.call(account.catalog())
                .onSuccess(catalog -> {
                    model.catalog(catalog);
                    then.accept(model);
                })
                .onFailure(problem -> outcome.set(new Outcome.Failed(problem)))
                .start();
    }

    /** Sends the draft, unless a rule is broken: then that is shown. */
    public void create() {
        if (creating.get() || !(stage.get() instanceof Stage.Ready(DraftModel model, Walk walk))) {
            return;
        }
        walk.go(Stop.REVIEW);
        if (!model.broken().isEmpty()) {
            return;
        }
        ClusterDraft draft = model.draft();
        model.refuse(List.of());
        outcome.set(new Outcome.None());
        creating.set(true);
        job = tasks.call(() -> account.create().apply(draft))
                .onSuccess(arn -> {
                    network.quickVpc().keep(draft.placement().vpcId());
                    discard();
                    onCreated.accept(arn, draft.name());
                })
                .onRefused(violations -> refused(model, walk, violations))
                .onFailure(problem -> outcome.set(new Outcome.Failed(problem)))
                .onEnd(() -> creating.set(false))
                .start();
    }

    private static void refused(DraftModel model, Walk walk, List<Violation> violations) {
        model.refuse(violations);
        violations.stream().findFirst().ifPresent(first -> walk.go(Stop.of(first.field())));
    }

    /**
     * Forgets the draft, and has a VPC removed that was made for it; the next one begins with what there is to choose
     * from then.
     */
    public void discard() {
        network.quickVpc().backOut();
        outcome.set(new Outcome.None());
        stage.set(new Stage.Loading());
        if (loading != null) {
            loading.cancel();
        }
    }

    /** Gives up waiting for the answer. */
    public void cancelCreate() {
        if (creating.get()) {
            job.cancel();
            outcome.set(new Outcome.Stopped());
        }
    }
}

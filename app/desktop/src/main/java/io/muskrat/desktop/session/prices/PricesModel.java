package io.muskrat.desktop.session.prices;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.platform.PriceChoices;
import io.muskrat.core.pricing.MonthLength;
import io.muskrat.core.pricing.PriceList;
import io.muskrat.core.pricing.PriceService;
import io.muskrat.core.pricing.TypedAmount;
import io.muskrat.core.pricing.bill.Load;
import io.muskrat.core.pricing.sizing.Need;
import io.muskrat.core.pricing.sizing.Workload;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The prices of the connected account's region, and how a person wants them shown: the length of a month, won for a
 * dollar, the load. What is chosen is kept. Used on the JavaFX thread.
 */
public final class PricesModel {

    /** Whose prices are shown while no account is connected: the table has most of them for it. */
    private static final String NOWHERE = "us-east-1";

    private final Tasks tasks;
    private final Consumer<PriceChoices> keep;
    private final ReadOnlyObjectWrapper<PriceList> list = new ReadOnlyObjectWrapper<>(PriceList.table(NOWHERE));
    private final ReadOnlyObjectWrapper<PriceChoices> choices;
    private AwsClients clients;
    private Job asking;
    private boolean wanted;

    /**
     * @param kept what was chosen the last time
     * @param keep is told each choice
     */
    public PricesModel(Tasks tasks, PriceChoices kept, Consumer<PriceChoices> keep) {
        this.tasks = tasks;
        this.keep = keep;
        choices = new ReadOnlyObjectWrapper<>(kept);
    }

    /** Where the prices are asked from now on; nothing is asked before the first {@link #ask()}. */
    public void connected(ConnectionState state) {
        AwsClients now = state instanceof ConnectionState.Connected connected ? connected.aws() : null;
        if (now == clients) {
            return;
        }
        if (asking != null) {
            asking.cancel();
        }
        asking = null;
        clients = now;
        list.set(PriceList.table(now == null ? NOWHERE : now.access().region()));
        if (wanted) {
            ask();
        }
    }

    /** Asks the account for its region's prices, once; until it has answered they are the table's. */
    public void ask() {
        wanted = true;
        if (clients == null || asking != null) {
            return;
        }
        String region = clients.access().region();
        asking = tasks.call(new PriceService(clients)::read)
                .onSuccess(list::set)
                .onFailure(problem -> list.set(PriceList.failed(region, problem)))
                .start();
    }

    // Properties

    public ReadOnlyObjectProperty<PriceList> listProperty() {
        return list.getReadOnlyProperty();
    }

    public PriceList list() {
        return list.get();
    }

    /** Calls back now and whenever a price could be another one. */
    public Subscription watch(Runnable show) {
        return Subscription.combine(list.subscribe(now -> show.run()), choices.subscribe(now -> show.run()));
    }

    public MonthLength month() {
        return MonthLength.of(choices.get().month());
    }

    /** Hours of the month that is shown. */
    public int hours() {
        return month().hours(YearMonth.now());
    }

    public String typedWon() {
        return choices.get().won();
    }

    /** Won for a dollar; empty where none, or no number above 0, is typed. */
    public Optional<BigDecimal> won() {
        return TypedAmount.of(typedWon()).value().filter(rate -> rate.signum() > 0);
    }

    public Workload workload() {
        return Workload.of(choices.get().load());
    }

    /** The load in numbers; empty while something is wrong with it. */
    public Optional<Need> need() {
        Workload typed = workload();
        return typed.check().isEmpty() ? Optional.of(typed.need()) : Optional.empty();
    }

    /** The load as a cluster is billed for it; nothing flows while something is wrong with it. */
    public Load load() {
        return need().map(need -> need.load(need.partitions())).orElse(Load.none());
    }

    // Commands

    public void month(MonthLength length) {
        PriceChoices now = choices.get();
        choose(new PriceChoices(length.name(), now.won(), now.load()));
    }

    public void won(String typed) {
        PriceChoices now = choices.get();
        choose(new PriceChoices(now.month(), typed, now.load()));
    }

    public void load(Workload typed) {
        PriceChoices now = choices.get();
        choose(new PriceChoices(now.month(), now.won(), typed.typed()));
    }

    private void choose(PriceChoices changed) {
        if (!changed.equals(choices.get())) {
            choices.set(changed);
            keep.accept(changed);
        }
    }
}

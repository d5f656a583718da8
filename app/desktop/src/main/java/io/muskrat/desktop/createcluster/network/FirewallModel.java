package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.firewall.GroupRules;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rules of the security groups that the brokers would have. */
public final class FirewallModel {

    /** What is known of them. */
    public sealed interface State {

        /** No VPC is chosen. */
        record None() implements State {}

        record Loading() implements State {}

        record Known(List<GroupRules> groups) implements State {}

        record Failed(Problem problem) implements State {}
    }

    private final Tasks tasks;
    private final Network network;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.None());
    private String vpcId = "";
    private List<String> chosen = List.of();
    private Job job;

    FirewallModel(Tasks tasks, Network network) {
        this.tasks = tasks;
        this.network = network;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads the groups' rules when they are others than before. */
    public void look(String vpc, List<String> groups) {
        if (!vpc.equals(vpcId) || !groups.equals(chosen)) {
            vpcId = vpc;
            chosen = List.copyOf(groups);
            read();
        }
    }

    /** Reads them again. */
    public void read() {
        stop();
        if (vpcId.isEmpty()) {
            state.set(new State.None());
            return;
        }
        String vpc = vpcId;
        List<String> groups = chosen;
        state.set(new State.Loading());
        job = tasks.call(() -> network.groups(vpc, groups))
                .onSuccess(found -> state.set(new State.Known(found)))
                .onFailure(problem -> state.set(new State.Failed(problem)))
                .start();
    }

    /** Adds rules to a group, and reads again what holds then. */
    public void open(String group, List<NeededPort> ports, Opening.Source source) {
        stop();
        state.set(new State.Loading());
        job = tasks.run(() -> network.open(group, ports, source))
                .onSuccess(done -> read())
                .onFailure(problem -> state.set(new State.Failed(problem)))
                .start();
    }

    private void stop() {
        if (job != null) {
            job.cancel();
        }
    }
}

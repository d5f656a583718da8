package io.muskrat.desktop.connections.editor;

import io.muskrat.core.aws.RunningInstances;
import io.muskrat.core.aws.RunningInstances.Instance;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Reach;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The running instances of the account in the form, of the chosen cluster's VPC where a cluster is chosen. */
final class InstanceChoice {

    private final EditorModel model;
    private final ObservableList<Instance> instances = FXCollections.observableArrayList();
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private boolean asked;

    InstanceChoice(EditorModel model) {
        this.model = model;
    }

    // Properties

    ObservableList<Instance> instances() {
        return instances;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading;
    }

    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    /** Asked, and there is none. */
    boolean empty() {
        return asked && instances.isEmpty() && problem.get() == null;
    }

    // Commands

    void load() {
        Connection.Aws account = model.account();
        ConnectionSecrets secrets = model.secrets();
        String cluster = model.fields().clusterArn.get();
        Reach reach = model.reach();
        problem.set(null);
        loading.set(true);
        model.tasks().call(() -> {
            ConnectionState.Connected connected = reach.connect(account, secrets);
            try {
                List<String> subnets = cluster.isEmpty() ? List.of()
                        : new ClusterService(connected.aws()).describe(cluster).subnets();
                return new RunningInstances(connected.aws()).running(subnets);
            } finally {
                connected.close();
            }
        }).onSuccess(found -> {
            asked = true;
            instances.setAll(found);
        }).onFailure(problem::set).onEnd(() -> loading.set(false)).start();
    }

    /** Fills in its address, and its id for a one-time key. */
    void choose(Instance instance) {
        model.fields().bastionHost.set(instance.address());
        model.fields().bastionInstance.set(instance.id());
    }
}

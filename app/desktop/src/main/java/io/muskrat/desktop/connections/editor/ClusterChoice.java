package io.muskrat.desktop.connections.editor;

import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.connections.access.MskWays;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Reach;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The clusters of the account in the form; choosing one fills in its brokers and a way of signing in. */
final class ClusterChoice {

    /** What MSK tells of a cluster. */
    private record Offer(Map<String, String> bootstrap, Set<String> signIns) { }

    private final EditorModel model;
    private final ObservableList<Cluster> clusters = FXCollections.observableArrayList();
    private final ObservableList<Method> methods = FXCollections.observableArrayList(List.of(Method.IAM,
            Method.OAUTH_MSK, Method.SCRAM_512, Method.TLS, Method.MUTUAL_TLS, Method.NONE));
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final BooleanProperty publicOffered = new SimpleBooleanProperty();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private Offer offer;
    private boolean asked;

    ClusterChoice(EditorModel model) {
        this.model = model;
        publicOffered.set(model.fields().publicAccess.get());
    }

    // Properties

    ObservableList<Cluster> clusters() {
        return clusters;
    }

    /** Those of the chosen cluster; all of MSK's while none was chosen. */
    ObservableList<Method> methods() {
        return methods;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading;
    }

    /** The cluster has public addresses. */
    ReadOnlyBooleanProperty publicOfferedProperty() {
        return publicOffered;
    }

    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    /** Asked, and there is none. */
    boolean empty() {
        return asked && clusters.isEmpty() && problem.get() == null;
    }

    // Commands

    void load() {
        ask(ClusterService::list, found -> {
            asked = true;
            clusters.setAll(found);
        });
    }

    void choose(Cluster cluster) {
        model.fields().clusterArn.set(cluster.arn());
        model.fields().clusterName.set(cluster.name());
        ask(service -> new Offer(service.bootstrap(cluster.arn()), service.signIns(cluster.arn())), told -> {
            offer = told;
            publicOffered.set(told.bootstrap().keySet().stream().anyMatch(kind -> kind.startsWith("Public")));
            fill();
        });
    }

    /** The brokers for the way that is chosen; the first way that there is where that one is not offered. */
    void fill() {
        if (offer == null) {
            return;
        }
        EditorFields fields = model.fields();
        List<Method> offered = MskWays.offered(offer.bootstrap(), offer.signIns(), fields.publicAccess.get());
        if (!offered.equals(methods)) {
            Method before = fields.method.get();
            methods.setAll(offered);
            fields.method.set(offered.contains(before) ? before : offered.isEmpty() ? Method.NONE : offered.getFirst());
        }
        fields.servers.set(MskWays.servers(fields.method.get(), fields.publicAccess.get(), offer.bootstrap()));
    }

    private <T> void ask(Function<ClusterService, T> question, Consumer<T> answer) {
        Connection.Aws account = model.account();
        ConnectionSecrets secrets = model.secrets();
        Reach reach = model.reach();
        Tasks tasks = model.tasks();
        problem.set(null);
        loading.set(true);
        tasks.call(() -> {
            ConnectionState.Connected connected = reach.connect(account, secrets);
            try {
                return question.apply(new ClusterService(connected.aws()));
            } finally {
                connected.close();
            }
        }).onSuccess(told -> {
            answer.accept(told);
            loading.set(false);
        }).onFailure(failure -> {
            loading.set(false);
            problem.set(failure);
        }).start();
    }
}

package io.muskrat.desktop.metrics;

import io.muskrat.core.metrics.MetricName;
import io.muskrat.core.metrics.MetricRequest;
import io.muskrat.core.metrics.MetricSource;
import io.muskrat.core.metrics.Series;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.Topic;
import io.muskrat.core.topics.TopicService;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** What the charts show: a cluster or one topic, over the last minutes or hours, asked again while they are shown. */
public final class MetricsModel {

    /** CloudWatch has a point a minute; asking a few times as often shows it soon after it is there. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration POINT = Duration.ofMinutes(1);
    private static final Set<MetricName> SHOWN = EnumSet.of(MetricName.BYTES_IN, MetricName.BYTES_OUT,
            MetricName.MESSAGES_IN, MetricName.PARTITIONS, MetricName.CPU, MetricName.UNDER_REPLICATED,
            MetricName.CONNECTIONS, MetricName.DISK_USED);

    private final Workspace workspace;
    private final Tasks tasks;
    private final StringProperty topic = new SimpleStringProperty("");
    private final ObjectProperty<Duration> span = new SimpleObjectProperty<>(Duration.ofMinutes(15));
    private final ObservableList<String> topics = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Subscription polling = Subscription.EMPTY;

    public MetricsModel(Workspace workspace, Tasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
    }

    // Properties

    ReadOnlyObjectProperty<ClusterState> clusterProperty() {
        return workspace.clusterProperty();
    }

    /** The topic whose charts are shown, empty for the whole cluster. */
    StringProperty topicProperty() {
        return topic;
    }

    /** How far back the charts go. */
    ObjectProperty<Duration> spanProperty() {
        return span;
    }

    ObservableList<String> topics() {
        return topics;
    }

    /** Null until the first answer. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the last asking failed, null when it did not. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /** Asks now and again; {@link #stop()} ends it. */
    void start() {
        stop();
        reading.set(null);
        if (clusterProperty().get() instanceof ClusterState.Open(ClusterSession session, MetricSource source)) {
            String wanted = topic.get();
            Duration back = span.get();
            polling = tasks.poll(PAUSE, () -> read(source, wanted, back), this::show, problem::set);
            tasks.call(() -> new TopicService(session).list().stream().filter(found -> !found.internal())
                    .map(Topic::name).toList()).onSuccess(topics::setAll).start();
        }
    }

    void stop() {
        polling.unsubscribe();
        polling = Subscription.EMPTY;
    }

    void closeCluster() {
        workspace.closeCluster();
    }

    private void show(Reading now) {
        problem.set(null);
        reading.set(now);
    }

    private static Reading read(MetricSource source, String topic, Duration back) {
        Instant to = Instant.now();
        Instant from = to.minus(back);
        List<MetricRequest> requests = source.offers(!topic.isEmpty()).stream().filter(SHOWN::contains)
                .map(name -> new MetricRequest(name, topic.isEmpty() ? null : topic, from, to, POINT)).toList();
        Map<MetricName, List<Series>> series = new EnumMap<>(MetricName.class);
        source.readAll(requests).forEach((request, found) -> series.put(request.metric(), found));
        return new Reading(from, to, topic, series);
    }
}

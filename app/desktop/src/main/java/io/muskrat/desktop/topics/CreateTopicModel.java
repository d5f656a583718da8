package io.muskrat.desktop.topics;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.form.PropertyLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A topic being made up. What was typed stays until the topic exists. */
final class CreateTopicModel {

    private static final String PARTITIONS = "3";
    private static final int REPLICAS = 3;

    private final Tasks tasks;
    private final TopicCalls calls;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty partitions = new SimpleStringProperty(PARTITIONS);
    private final StringProperty replication = new SimpleStringProperty("");
    private final StringProperty configs = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Violation>> violations = new ReadOnlyObjectWrapper<>(List.of());
    /** A field that nobody came to yet is not refused for being empty. */
    private final Set<String> touched = new HashSet<>();
    private int brokers = Integer.MAX_VALUE;
    private Job job;

    CreateTopicModel(Tasks tasks, TopicCalls calls) {
        this.tasks = tasks;
        this.calls = calls;
        watch("name", name);
        watch("partitions", partitions);
        watch("replicationFactor", replication);
        watch("configs", configs);
    }

    private void watch(String field, StringProperty text) {
        text.subscribe((before, now) -> {
            touched.add(field);
            check();
        });
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty partitionsProperty() {
        return partitions;
    }

    StringProperty replicationProperty() {
        return replication;
    }

    /** name=value, one a line. */
    StringProperty configsProperty() {
        return configs;
    }

    ReadOnlyBooleanProperty creatingProperty() {
        return creating.getReadOnlyProperty();
    }

    /** Why the last try failed, null when it did not. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fields: name, partitions, replicationFactor, configs. */
    ReadOnlyObjectProperty<List<Violation>> violationsProperty() {
        return violations.getReadOnlyProperty();
    }

    /** Learns how many brokers there are: the most replicas, and the replicas offered first. */
    void open() {
        problem.set(null);
        tasks.call(calls::brokers).onSuccess(this::brokers).onFailure(problem::set).start();
    }

    private void brokers(int count) {
        brokers = count;
        if (replication.get().isEmpty()) {
            replication.set(String.valueOf(Math.min(REPLICAS, count)));
            touched.remove("replicationFactor");
        }
        check();
    }

    /** @param created told the name when the topic is there */
    void create(Consumer<String> created) {
        if (creating.get()) {
            return;
        }
        List<Violation> broken = broken();
        violations.set(broken);
        problem.set(null);
        if (!broken.isEmpty()) {
            return;
        }
        TopicDraft draft = draft();
        creating.set(true);
        job = tasks.run(() -> calls.create(draft))
                .onSuccess(nothing -> {
                    clear();
                    created.accept(draft.name());
                })
                .onRefused(violations::set)
                .onFailure(problem::set)
                .onEnd(() -> creating.set(false))
                .start();
    }

    /** Stops waiting for the topic. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private void clear() {
        name.set("");
        partitions.set(PARTITIONS);
        replication.set("");
        configs.set("");
        touched.clear();
        violations.set(List.of());
    }

    private TopicDraft draft() {
        Map<String, String> settings = new LinkedHashMap<>();
        PropertyLines.of(configs.get()).pairs().forEach(pair -> settings.put(pair.name(), pair.value()));
        return new TopicDraft(name.get().strip(), partitions.get().strip(), replication.get().strip(), settings);
    }

    private List<Violation> broken() {
        List<Violation> broken = new ArrayList<>(TopicService.check(draft(), brokers));
        PropertyLines.of(configs.get()).refused()
                .forEach(line -> broken.add(Violation.of("configs", "name-value-line", line)));
        return broken;
    }

    private void check() {
        violations.set(broken().stream().filter(one -> touched.contains(one.field())).toList());
    }
}

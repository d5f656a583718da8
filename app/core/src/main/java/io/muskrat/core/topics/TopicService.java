package io.muskrat.core.topics;

import io.muskrat.core.kafka.KafkaClients;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.session.ClusterSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics of one cluster. All calls block; failures are {@link ProblemException}s; an interrupt ends them. */
public final class TopicService {

    private static final int DESCRIBE_AT_ONCE = 500;
    private static final Duration READY = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MS = 50;

    private final KafkaClients kafka;

    public TopicService(ClusterSession session) {
        this.kafka = session.kafka();
    }

    /** All topics by name, Kafka's internal ones included. A topic deleted meanwhile is left out. */
    public List<Topic> list() {
        List<TopicDescription> described = describe(names());
        List<TopicPartition> led = described.stream().flatMap(t -> led(t).stream()).toList();
        Offsets offsets = Offsets.of(kafka, led);
        return described.stream().map(t -> topic(t, offsets))
                .sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** A topic's partitions by number. */
    public List<PartitionInfo> partitions(String topic) {
        TopicDescription description = kafka.await(
                kafka.admin().describeTopics(List.of(topic)).topicNameValues().get(topic));
        Offsets offsets = Offsets.of(kafka, led(description));
        return description.partitions().stream().map(p -> {
            TopicPartition id = new TopicPartition(topic, p.partition());
            return new PartitionInfo(p.partition(), hasLeader(p) ? p.leader().id() : -1, ids(p.replicas()),
                    ids(p.isr()), offsets.first(id), offsets.end(id));
        }).sorted((a, b) -> Integer.compare(a.partition(), b.partition())).toList();
    }

    /**
     * Creates a topic and waits until each partition has a leader that answers.
     *
     * @throws RefusedException if a field breaks a rule, clashes with a topic, or the broker refuses a configuration
     * @throws ProblemException KAFKA_TIMEOUT if it was created but has no leaders after 30 s
     */
    public void create(TopicDraft draft) {
        List<Violation> broken = new ArrayList<>(check(draft, brokers()));
        if (broken.stream().noneMatch(v -> v.field().equals("name"))) {
            broken.addAll(TopicRules.clashes(draft.name(), names()));
        }
        if (!broken.isEmpty()) {
            throw new RefusedException(broken);
        }
        Optional<Integer> partitions = Optional.of(TopicRules.number(draft.partitions())).filter(n -> n > 0);
        Optional<Short> factor = Optional.of((short) TopicRules.number(draft.replicationFactor())).filter(n -> n > 0);
        NewTopic topic = new NewTopic(draft.name(), partitions, factor).configs(draft.configs());
        try {
            kafka.admin().createTopics(List.of(topic)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw kafka.problem(e);
        } catch (ExecutionException e) {
            throw refusal(draft, e);
        }
        awaitLeaders(draft.name());
    }

    /** Deletes a topic with all its records. */
    public void delete(String name) {
        kafka.await(kafka.admin().deleteTopics(List.of(name)).all());
    }

    /** How many brokers there are: the most replicas a partition can have. */
    public int brokers() {
        return kafka.await(kafka.admin().describeCluster().nodes()).size();
    }

    /**
     * The rules that need no cluster but its size. Fields: name, partitions, replicationFactor.
     *
     * @param brokers how many there are
     */
    public static List<Violation> check(TopicDraft draft, int brokers) {
        return TopicRules.check(draft, brokers);
    }

    private Set<String> names() {
        return kafka.await(kafka.admin().listTopics(new ListTopicsOptions().listInternal(true)).names());
    }

    private List<TopicDescription> describe(Collection<String> names) {
        List<String> all = List.copyOf(names);
        Map<String, KafkaFuture<TopicDescription>> asked = new HashMap<>();
        for (int from = 0; from < all.size(); from += DESCRIBE_AT_ONCE) {
            List<String> part = all.subList(from, Math.min(all.size(), from + DESCRIBE_AT_ONCE));
            asked.putAll(kafka.admin().describeTopics(part).topicNameValues());
        }
        List<TopicDescription> found = new ArrayList<>();
        for (KafkaFuture<TopicDescription> answer : asked.values()) {
            try {
                found.add(kafka.await(answer));
            } catch (ProblemException e) {
                if (e.problem().code() != ProblemCode.TOPIC_UNKNOWN) {
                    throw e;
                }
            }
        }
        return found;
    }

    private void awaitLeaders(String name) {
        long deadline = System.nanoTime() + READY.toNanos();
        while (!ready(name)) {
            if (System.nanoTime() > deadline) {
                throw new ProblemException(
                        Problem.of(ProblemCode.KAFKA_TIMEOUT, name, String.valueOf(READY.toSeconds())));
            }
            try {
                Thread.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw kafka.problem(e);
            }
        }
    }

    private boolean ready(String name) {
        try {
            return partitions(name).stream().allMatch(p -> p.leader() >= 0 && p.end() >= 0);
        } catch (ProblemException e) {
            // the broker that was asked may not have heard of it yet
            if (e.getCause() instanceof ExecutionException x
                    && x.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private RuntimeException refusal(TopicDraft draft, ExecutionException e) {
        return switch (e.getCause()) {
            case TopicExistsException x ->
                new RefusedException(List.of(Violation.of("name", "topic-exists", draft.name())), x);
            case InvalidConfigurationException x ->
                new RefusedException(List.of(Violation.of("configs", "topic-config", x.getMessage())), x);
            case null, default -> kafka.problem(e);
        };
    }

    private static Topic topic(TopicDescription t, Offsets offsets) {
        int under = 0;
        long records = 0;
        for (TopicPartitionInfo p : t.partitions()) {
            under += p.isr().size() < p.replicas().size() ? 1 : 0;
            long here = offsets.records(new TopicPartition(t.name(), p.partition()));
            records = here < 0 || records < 0 ? Offsets.UNKNOWN : records + here;
        }
        return new Topic(t.name(), t.partitions().size(), t.partitions().getFirst().replicas().size(),
                t.isInternal(), under, records);
    }

    private static List<TopicPartition> led(TopicDescription t) {
        return t.partitions().stream().filter(TopicService::hasLeader)
                .map(p -> new TopicPartition(t.name(), p.partition())).toList();
    }

    private static boolean hasLeader(TopicPartitionInfo partition) {
        return partition.leader() != null && !partition.leader().isEmpty();
    }

    private static List<Integer> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }
}

package io.muskrat.core.createcluster.draft;

import io.muskrat.core.platform.TypedNumber;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A cluster that is being thought out: what was chosen and typed in the wizard, numbers as text because people type
 * anything. Immutable and kept as JSON, so it never holds a secret. A part that a kind of cluster does not have is kept
 * nevertheless, for the case that the kind is changed back.
 */
public record ClusterDraft(
        Basics basics,
        Placement placement,
        Machines machines,
        Storage storage,
        Encryption encryption,
        Authentication authentication,
        Watching watching) {
    private static final int MOST_BROKERS_PER_ZONE = 1_000_000;

    public ClusterDraft {
        basics = basics == null ? new Basics("", null, "", null, null) : basics;
        placement = placement == null ? new Placement("", "3", List.of("", "", ""), null, null) : placement;
        machines = machines == null ? new Machines("kafka.m5.large", "1", "ACTIVE") : machines;
        storage = storage == null ? new Storage("100", false, "", "LOCAL", false, "60", "") : storage;
        encryption = encryption == null ? new Encryption("TLS", true, "") : encryption;
        authentication = authentication == null
                ? new Authentication(false, false, false, true, null, "", "")
                : authentication;
        watching = watching == null ? new Watching("DEFAULT", false, false, null) : watching;
    }

    /**
     * A draft to begin with: three zones with a broker each, TLS and unauthenticated access (what the API does when it
     * is told nothing), the free level of monitoring. Name, VPC, subnets and Kafka version are to be chosen.
     */
    public static ClusterDraft start() {
        return new ClusterDraft(null, null, null, null, null, null, null);
    }

    public String name() {
        return basics.name();
    }

    public Kind kind() {
        return basics.kind();
    }

    /** In the whole cluster; 0 when zones or brokers of a zone are no number that could be meant. */
    public int brokerCount() {
        TypedNumber each = TypedNumber.of(machines.brokersPerZone());
        return each.within(0, MOST_BROKERS_PER_ZONE) ? each.value() * placement.zones() : 0;
    }

    public ClusterDraft with(Basics part) {
        return new ClusterDraft(part, placement, machines, storage, encryption, authentication, watching);
    }

    public ClusterDraft with(Placement part) {
        return new ClusterDraft(basics, part, machines, storage, encryption, authentication, watching);
    }

    public ClusterDraft with(Machines part) {
        return new ClusterDraft(basics, placement, part, storage, encryption, authentication, watching);
    }

    public ClusterDraft with(Storage part) {
        return new ClusterDraft(basics, placement, machines, part, encryption, authentication, watching);
    }

    public ClusterDraft with(Encryption part) {
        return new ClusterDraft(basics, placement, machines, storage, part, authentication, watching);
    }

    public ClusterDraft with(Authentication part) {
        return new ClusterDraft(basics, placement, machines, storage, encryption, part, watching);
    }

    public ClusterDraft with(Watching part) {
        return new ClusterDraft(basics, placement, machines, storage, encryption, authentication, part);
    }

    /** The same as {@code with(change.apply(basics()))}, and so are the others, for several changes in a row. */
    public ClusterDraft basics(UnaryOperator<Basics> change) {
        return with(change.apply(basics));
    }

    public ClusterDraft placement(UnaryOperator<Placement> change) {
        return with(change.apply(placement));
    }

    public ClusterDraft machines(UnaryOperator<Machines> change) {
        return with(change.apply(machines));
    }

    public ClusterDraft storage(UnaryOperator<Storage> change) {
        return with(change.apply(storage));
    }

    public ClusterDraft encryption(UnaryOperator<Encryption> change) {
        return with(change.apply(encryption));
    }

    public ClusterDraft authentication(UnaryOperator<Authentication> change) {
        return with(change.apply(authentication));
    }

    public ClusterDraft watching(UnaryOperator<Watching> change) {
        return with(change.apply(watching));
    }
}

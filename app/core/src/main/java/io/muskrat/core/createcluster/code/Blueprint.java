package io.muskrat.core.createcluster.code;

import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Storage;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.platform.TypedNumber;
import java.util.Map;
import java.util.Optional;

/**
 * All that is to be made for a draft that keeps the rules: the cluster, and what goes before and after it. Holds no
 * secret.
 *
 * @param request CreateClusterV2's input as {@link RequestTree} has it; without ConfigurationInfo when the
 *     configuration is to be made first
 * @param kafkaVersion for the configuration; empty when serverless
 * @param configuration to be made before the cluster
 * @param scram the user of whom a secret is to be made once the cluster is there
 * @param growth how the volumes are to grow once the cluster is there
 */
public record Blueprint(
        Place place,
        String name,
        Map<String, Object> request,
        String kafkaVersion,
        Optional<Configuration.New> configuration,
        Optional<Scram> scram,
        Optional<Growth> growth) {

    public static Blueprint of(ClusterDraft draft, Place place) {
        boolean provisioned = draft.kind().provisioned();
        return new Blueprint(
                place,
                draft.name(),
                RequestTree.of(new DraftRequest(draft).build()),
                provisioned ? draft.basics().kafkaVersion() : "",
                provisioned && draft.basics().configuration() instanceof Configuration.New made
                        ? Optional.of(new Configuration.New(
                                made.name().strip(), made.description().strip(), made.propertiesText()))
                        : Optional.empty(),
                provisioned ? scram(draft) : Optional.empty(),
                draft.kind() == Kind.STANDARD ? growth(draft.storage()) : Optional.empty());
    }

    private static Optional<Scram> scram(ClusterDraft draft) {
        Authentication chosen = draft.authentication();
        return chosen.scram() && !chosen.scramUser().isBlank()
                ? Optional.of(new Scram(
                        chosen.scramUser().strip(),
                        chosen.scramKmsKey().strip(),
                        Scram.secretName(draft.name(), chosen.scramUser().strip())))
                : Optional.empty();
    }

    private static Optional<Growth> growth(Storage storage) {
        return storage.autoScalingOn()
                ? Optional.of(new Growth(
                        TypedNumber.of(storage.autoScalingMaximum()).value(),
                        TypedNumber.of(storage.autoScalingTarget()).value()))
                : Optional.empty();
    }

    public boolean serverless() {
        return request.containsKey("Serverless");
    }

    /**
     * @param kmsKey ARN of a key of the customer's own, as MSK wants it
     * @param secret its name, which must begin with {@code AmazonMSK_} (facts-msk 2.3)
     */
    public record Scram(String user, String kmsKey, String secret) {
        /** What Secrets Manager allows in a name, of the cluster's and the user's. */
        public static String secretName(String cluster, String user) {
            return "AmazonMSK_" + cluster + "_" + user.replaceAll("[^A-Za-z0-9/_+=.@-]", "-");
        }
    }

    /**
     * Application Auto Scaling of the volumes (facts-msk 2.3).
     *
     * @param maximum GiB
     * @param target percent in use
     */
    public record Growth(int maximum, int target) {
        /** MSK never shrinks a volume, so any least size is the same. */
        public static final int MINIMUM = 1;
        public static final String DIMENSION = "kafka:broker-storage:VolumeSize";
        public static final String METRIC = "KafkaBrokerStorageUtilization";
    }
}

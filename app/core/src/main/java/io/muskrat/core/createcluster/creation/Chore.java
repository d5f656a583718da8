package io.muskrat.core.createcluster.creation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something the wizard promised that AWS takes only once the cluster is ACTIVE. Holds no secrets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Chore.ScramUser.class, name = "scram-user"),
    @JsonSubTypes.Type(value = Chore.StorageScaling.class, name = "storage-scaling")
})
public sealed interface Chore {
    /** The key of its texts. */
    String key();

    /**
     * A user for SASL/SCRAM: a secret in Secrets Manager with a generated password, associated with the cluster.
     *
     * @param kmsKey ARN, id or alias of a symmetric key of one's own: MSK takes no secret under Secrets Manager's own
     *     key (Amazon MSK Developer Guide, "SASL/SCRAM authentication")
     */
    record ScramUser(String user, String kmsKey) implements Chore {
        @Override
        public String key() {
            return "scram-user";
        }
    }

    /**
     * Volumes that grow by themselves.
     *
     * @param target percent of the volume in use above which it grows, 10 to 80
     * @param maximum GiB that a broker's volume may grow to
     */
    record StorageScaling(int target, int maximum) implements Chore {
        @Override
        public String key() {
            return "storage-scaling";
        }
    }
}

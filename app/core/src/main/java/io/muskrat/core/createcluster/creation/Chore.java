package io.muskrat.core.createcluster.creation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.TypedNumber;
import java.util.ArrayList;
import java.util.List;

/** Something the wizard promised that AWS takes only once the cluster is ACTIVE. Holds no secrets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Chore.ScramUser.class, name = "scram-user"),
    @JsonSubTypes.Type(value = Chore.StorageScaling.class, name = "storage-scaling")
})
public sealed interface Chore {
    /** What the draft promises; empty for a draft that names no user and lets no volume grow. */
    static List<Chore> of(ClusterDraft draft) {
        List<Chore> chores = new ArrayList<>();
        Authentication signIn = draft.authentication();
        if (draft.kind() != Kind.SERVERLESS && signIn.scram() && !signIn.scramUser().isBlank()) {
            chores.add(new ScramUser(signIn.scramUser().strip(), signIn.scramKmsKey().strip()));
        }
        if (draft.kind() == Kind.STANDARD && draft.storage().autoScalingOn()) {
            chores.add(new StorageScaling(TypedNumber.of(draft.storage().autoScalingTarget()).value(),
                    TypedNumber.of(draft.storage().autoScalingMaximum()).value()));
        }
        return chores;
    }

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

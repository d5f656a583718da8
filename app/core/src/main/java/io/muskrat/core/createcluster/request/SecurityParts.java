package io.muskrat.core.createcluster.request;

import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.Encryption;
import software.amazon.awssdk.services.kafka.model.ClientAuthentication;
import software.amazon.awssdk.services.kafka.model.EncryptionInfo;

/** What is encrypted, and who may come in. */
final class SecurityParts {
    private SecurityParts() {}

    static EncryptionInfo encryption(Encryption draft) {
        EncryptionInfo.Builder encryption = EncryptionInfo.builder()
                .encryptionInTransit(t -> t.clientBroker(draft.inTransit()).inCluster(draft.inCluster()));
        if (!draft.kmsKey().isBlank()) {
            encryption.encryptionAtRest(r -> r.dataVolumeKMSKeyId(draft.kmsKey().strip()));
        }
        return encryption.build();
    }

    static ClientAuthentication authentication(Authentication draft) {
        ClientAuthentication.Builder authentication =
                ClientAuthentication.builder().unauthenticated(u -> u.enabled(draft.unauthenticated()));
        if (draft.iam() || draft.scram()) {
            authentication.sasl(s -> s.iam(i -> i.enabled(draft.iam())).scram(c -> c.enabled(draft.scram())));
        }
        if (draft.tls()) {
            authentication.tls(t -> t.enabled(true).certificateAuthorityArnList(draft.chosenAuthorities()));
        }
        return authentication.build();
    }
}

package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Encryption;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Encryption and authentication, which hang together. */
final class SecurityRules {
    private static final Set<String> IN_TRANSIT = Set.of("TLS", "TLS_PLAINTEXT", "PLAINTEXT");
    private static final Pattern KEY_ARN =
            Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");
    private static final Pattern AUTHORITY_ARN =
            Pattern.compile("arn:aws[a-z-]*:acm-pca:[a-z0-9-]+:\\d{12}:certificate-authority/[A-Za-z0-9-]+");

    private SecurityRules() {}

    static void check(ClusterDraft draft, List<Violation> out) {
        encryption(draft.encryption(), draft.authentication().any(), out);
        authentication(draft.authentication(), draft.encryption().inTransit(), out);
    }

    private static void encryption(Encryption draft, boolean authenticates, List<Violation> out) {
        if (!IN_TRANSIT.contains(draft.inTransit())) {
            out.add(Violation.of("encryptionInTransit", "encryption-unknown", draft.inTransit()));
        }
        if (authenticates && !draft.inCluster()) {
            out.add(Violation.of("inCluster", "in-cluster-auth"));
        }
        if (!draft.kmsKey().isBlank() && !KEY_ARN.matcher(draft.kmsKey().strip()).matches()) {
            out.add(Violation.of("kmsKey", "kms-key", draft.kmsKey()));
        }
    }

    private static void authentication(Authentication draft, String inTransit, List<Violation> out) {
        String first = draft.iam() ? "authIam" : draft.scram() ? "authScram" : "authTls";
        if (draft.any() && inTransit.equals("PLAINTEXT")) {
            out.add(Violation.of(first, "auth-plaintext"));
        }
        if (draft.any() && inTransit.equals("TLS_PLAINTEXT") && !draft.unauthenticated()) {
            out.add(Violation.of("authUnauthenticated", "auth-tls-plaintext"));
        }
        if (!draft.any() && !draft.unauthenticated()) {
            out.add(Violation.of("authUnauthenticated", "auth-none"));
        }
        if (!draft.tls()) {
            return;
        }
        if (draft.chosenAuthorities().isEmpty()) {
            out.add(Violation.of("tlsAuthorities", "authorities-empty"));
        }
        draft.chosenAuthorities().stream()
                .filter(arn -> !AUTHORITY_ARN.matcher(arn).matches())
                .forEach(arn -> out.add(Violation.of("tlsAuthorities", "authority-arn", arn)));
    }
}

package io.muskrat.core.createcluster;

import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Encryption and authentication, which hang together, and what watches the cluster. */
final class SecurityRules {
    private static final Set<String> IN_TRANSIT = Set.of("TLS", "TLS_PLAINTEXT", "PLAINTEXT");
    private static final Set<String> LEVELS =
            Set.of("DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION");
    private static final Pattern KEY_ARN =
            Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");
    private static final Pattern AUTHORITY_ARN =
            Pattern.compile("arn:aws[a-z-]*:acm-pca:[a-z0-9-]+:\\d{12}:certificate-authority/[A-Za-z0-9-]+");
    /** PutLogGroup of the CloudWatch Logs API reference. */
    private static final Pattern LOG_GROUP = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");

    private SecurityRules() {}

    static void check(ClusterDraft draft, List<Violation> out) {
        boolean authenticates = draft.authIam() || draft.authScram() || draft.authTls();
        encryption(draft, authenticates, out);
        authentication(draft, authenticates, out);
    }

    private static void encryption(ClusterDraft draft, boolean authenticates, List<Violation> out) {
        if (!IN_TRANSIT.contains(draft.encryptionInTransit())) {
            out.add(Violation.of("encryptionInTransit", "encryption-unknown", draft.encryptionInTransit()));
        }
        if (authenticates && !draft.inCluster()) {
            out.add(Violation.of("inCluster", "in-cluster-auth"));
        }
        if (!draft.kmsKey().isBlank() && !KEY_ARN.matcher(draft.kmsKey().strip()).matches()) {
            out.add(Violation.of("kmsKey", "kms-key", draft.kmsKey()));
        }
    }

    private static void authentication(ClusterDraft draft, boolean authenticates, List<Violation> out) {
        String first = draft.authIam() ? "authIam" : draft.authScram() ? "authScram" : "authTls";
        if (authenticates && draft.encryptionInTransit().equals("PLAINTEXT")) {
            out.add(Violation.of(first, "auth-plaintext"));
        }
        if (authenticates && draft.encryptionInTransit().equals("TLS_PLAINTEXT") && !draft.authUnauthenticated()) {
            out.add(Violation.of("authUnauthenticated", "auth-tls-plaintext"));
        }
        if (!authenticates && !draft.authUnauthenticated()) {
            out.add(Violation.of("authUnauthenticated", "auth-none"));
        }
        if (draft.authTls() && draft.tlsAuthorities().stream().allMatch(String::isBlank)) {
            out.add(Violation.of("tlsAuthorities", "authorities-empty"));
        }
        if (draft.authTls()) {
            draft.tlsAuthorities().stream()
                    .filter(arn -> !arn.isBlank())
                    .filter(arn -> !AUTHORITY_ARN.matcher(arn.strip()).matches())
                    .forEach(arn -> out.add(Violation.of("tlsAuthorities", "authority-arn", arn)));
        }
    }

    static void watching(ClusterDraft draft, List<Violation> out) {
        if (!LEVELS.contains(draft.monitoring())) {
            out.add(Violation.of("monitoring", "monitoring-unknown", draft.monitoring()));
        }
        String group = draft.logGroup().strip();
        if (!group.isEmpty() && !LOG_GROUP.matcher(group).matches()) {
            out.add(Violation.of("logGroup", "log-group", group));
        }
    }
}

package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.ClusterDraft;
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
        boolean authenticates = draft.authentication().iam() || draft.authentication().scram() || draft.authentication().tls();
        encryption(draft, authenticates, out);
        authentication(draft, authenticates, out);
    }

    private static void encryption(ClusterDraft draft, boolean authenticates, List<Violation> out) {
        if (!IN_TRANSIT.contains(draft.encryption().inTransit())) {
            out.add(Violation.of("encryptionInTransit", "encryption-unknown", draft.encryption().inTransit()));
        }
        if (authenticates && !draft.encryption().inCluster()) {
            out.add(Violation.of("inCluster", "in-cluster-auth"));
        }
        if (!draft.encryption().kmsKey().isBlank() && !KEY_ARN.matcher(draft.encryption().kmsKey().strip()).matches()) {
            out.add(Violation.of("kmsKey", "kms-key", draft.encryption().kmsKey()));
        }
    }

    private static void authentication(ClusterDraft draft, boolean authenticates, List<Violation> out) {
        String first = draft.authentication().iam() ? "authIam" : draft.authentication().scram() ? "authScram" : "authTls";
        if (authenticates && draft.encryption().inTransit().equals("PLAINTEXT")) {
            out.add(Violation.of(first, "auth-plaintext"));
        }
        if (authenticates && draft.encryption().inTransit().equals("TLS_PLAINTEXT") && !draft.authentication().unauthenticated()) {
            out.add(Violation.of("authUnauthenticated", "auth-tls-plaintext"));
        }
        if (!authenticates && !draft.authentication().unauthenticated()) {
            out.add(Violation.of("authUnauthenticated", "auth-none"));
        }
        if (draft.authentication().tls() && draft.authentication().tlsAuthorities().stream().allMatch(String::isBlank)) {
            out.add(Violation.of("tlsAuthorities", "authorities-empty"));
        }
        if (draft.authentication().tls()) {
            draft.authentication().tlsAuthorities().stream()
                    .filter(arn -> !arn.isBlank())
                    .filter(arn -> !AUTHORITY_ARN.matcher(arn.strip()).matches())
                    .forEach(arn -> out.add(Violation.of("tlsAuthorities", "authority-arn", arn)));
        }
    }

    static void watching(ClusterDraft draft, List<Violation> out) {
        if (!LEVELS.contains(draft.watching().monitoring())) {
            out.add(Violation.of("monitoring", "monitoring-unknown", draft.watching().monitoring()));
        }
        String group = draft.watching().logs().cloudWatch().logGroup().strip();
        if (draft.watching().logs().cloudWatch().on() && !LOG_GROUP.matcher(group).matches()) {
            out.add(Violation.of("logGroup", "log-group", group));
        }
    }
}

package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The secret that is made for a first SCRAM user. AWS hears of it only when the cluster is there, so what it would
 * refuse then is refused now: MSK takes no secret under the key that AWS manages (facts-msk.md 2.3).
 */
final class ScramRules {
    /** ARN, id or alias ("Finding the key ID and key ARN" of the KMS developer guide); aliases in aws/ are AWS's. */
    private static final Pattern KEY = Pattern.compile("(arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:)?alias/(?!aws/)[A-Za-z0-9/_-]+"
            + "|(arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/)?(mrk-[0-9a-f]{32}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})");

    private ScramRules() {}

    static void check(ClusterDraft draft, List<Violation> out) {
        Authentication who = draft.authentication();
        if (!draft.kind().provisioned() || !who.scram() || who.scramUser().isBlank()) {
            return;
        }
        String key = who.scramKmsKey().strip();
        if (key.isEmpty()) {
            out.add(Violation.of("scramKmsKey", "scram-key-empty"));
        } else if (!KEY.matcher(key).matches()) {
            out.add(Violation.of("scramKmsKey", "scram-key", key));
        }
    }
}

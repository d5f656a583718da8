package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Violation;
import java.util.List;

/**
 * The secret that is made for a first SCRAM user. AWS hears of it only when the cluster is there, so what it would
 * refuse then is refused now: MSK takes no secret under the key that AWS manages (facts-msk.md 2.3).
 */
final class ScramRules {
    private ScramRules() {}

    static void check(ClusterDraft draft, List<Violation> out) {
        Authentication who = draft.authentication();
        if (draft.kind().provisioned() && who.scram() && !who.scramUser().isBlank() && who.scramKmsKey().isBlank()) {
            out.add(Violation.of("scramKmsKey", "scram-key-empty"));
        }
    }
}

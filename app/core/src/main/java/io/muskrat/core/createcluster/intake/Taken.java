package io.muskrat.core.createcluster.intake;

import io.muskrat.core.createcluster.code.RequestTree;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.request.DraftRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A draft from elsewhere.
 *
 * @param name that the draft had there; may be empty
 * @param passedOver what stood there and is not in the draft, as paths such as
 *     {@code Provisioned.BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type}
 */
public record Taken(String name, ClusterDraft draft, List<String> passedOver) {
    /** What MSK does without being told; nothing is lost with it. */
    private static final Set<Object> DEFAULTS = Set.of(false, "", "DEFAULT", "DISABLED", "IPV4", "LOCAL");

    public Taken {
        passedOver = List.copyOf(passedOver);
    }

    /** @param unknown paths that mean nothing to MSK */
    static Taken of(Map<String, Object> request, ClusterDraft draft, List<String> unknown) {
        Map<String, Object> kept = RequestTree.leaves(RequestTree.of(new DraftRequest(draft).build()));
        List<String> lost = new ArrayList<>(unknown);
        RequestTree.leaves(request).forEach((path, value) -> {
            if (!DEFAULTS.contains(value) && !same(value, kept.get(path))) {
                lost.add(path);
            }
        });
        return new Taken("", draft, lost);
    }

    // an int of one and a long of the other are the same number
    private static boolean same(Object one, Object other) {
        return String.valueOf(one).equals(String.valueOf(other));
    }
}

package io.muskrat.desktop.session.creations;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.createcluster.creation.CreationService;
import io.muskrat.core.createcluster.creation.CreationStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Looks after the creations of one account; what is found is kept at once. Blocks; one round at a time. */
final class Round {

    private final CreationService service;
    private final CreationStore store;
    private final String region;
    private String account = "";

    Round(AwsClients clients, CreationStore store, InstantSource clock) {
        service = new CreationService(clients, clock);
        this.store = store;
        region = clients.access().region();
    }

    /** @param looked those that were not over before */
    record Seen(String account, List<Creation> looked) { }

    Seen look() {
        if (account.isEmpty()) {
            account = service.account();
            forgetDeleted();
        }
        List<Creation> looked = new ArrayList<>();
        for (Creation creation : store.all()) {
            if (!creation.over() && creation.of(account, region)) {
                Creation now = service.look(creation);
                if (now.phase() == Phase.GONE) {
                    store.remove(now.arn());
                } else {
                    store.update(now);
                }
                looked.add(now);
            }
        }
        return new Seen(account, looked);
    }

    /** What was made and is gone meanwhile. The draft of a failed one may still be wanted. */
    private void forgetDeleted() {
        for (Creation creation : store.all()) {
            if (creation.over() && creation.phase() != Phase.FAILED && creation.of(account, region)
                    && service.gone(creation)) {
                store.remove(creation.arn());
            }
        }
    }
}

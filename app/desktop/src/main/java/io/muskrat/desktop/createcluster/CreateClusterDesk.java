package io.muskrat.desktop.createcluster;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.drafts.DraftStore;
import io.muskrat.core.createcluster.firewall.FirewallService;
import io.muskrat.core.createcluster.keys.KeyService;
import io.muskrat.core.createcluster.properties.ConfigurationService;
import io.muskrat.core.createcluster.quickvpc.QuickVpcService;
import io.muskrat.desktop.createcluster.drafts.DraftsModel;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.network.Network;
import io.muskrat.desktop.session.ConnectionState.Connected;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.session.creations.Creations;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.nav.Link;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the draft of the connected account while other screens are shown and when the language changes. */
public final class CreateClusterDesk {

    private final Workspace workspace;
    private final Tasks tasks;
    private final DraftStore store;
    private final InstantSource clock;
    private final PricesModel prices;
    private final Creations creations;
    private AwsClients clients;
    private CreateClusterModel model;
    private DraftsModel drafts;
    private Link.CreateLikeLink liked;
    private Link.RetryClusterLink retried;

    public CreateClusterDesk(Workspace workspace, Tasks tasks, DraftStore store, InstantSource clock,
            PricesModel prices, Creations creations) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        this.prices = prices;
        this.creations = creations;
    }

    /** The wizard of the connected account; none while no account is connected. */
    Optional<CreateClusterModel> model() {
        if (!(workspace.connectionProperty().get() instanceof Connected connected) || connected.aws() == null) {
            return Optional.empty();
        }
        if (connected.aws() != clients) {
            clients = connected.aws();
            model = new CreateClusterModel(tasks, account(connected.connection()));
            drafts = new DraftsModel(tasks, store, clock, model);
        }
        return Optional.of(model);
    }

    private Network network() {
        return new AwsNetwork(new QuickVpcService(clients), new FirewallService(clients), new KeyService(clients),
                new ConfigurationService(clients), () -> store.all().stream()
                        .map(saved -> saved.draft().placement().vpcId()).collect(Collectors.toSet()));
    }

    /** Begins with a draft of a cluster like that one, once for each link. */
    void like(Link.CreateLikeLink link) {
        // a window that is built anew in another language opens the same link again
        if (link != liked && model().isPresent()) {
            liked = link;
            drafts.like(link.arn());
        }
    }

    /** Begins with the draft of a cluster that was asked for before, once for each link. */
    void again(Link.RetryClusterLink link) {
        if (link != retried) {
            model().ifPresent(wizard -> creations.find(link.arn()).ifPresent(creation -> {
                retried = link;
                wizard.begin(creation.draft(), Stop.REVIEW);
            }));
        }
    }

    /** The drafts beside that wizard; null where there is none. */
    DraftsModel drafts() {
        return drafts;
    }

    private Account account(Connection connection) {
        CreateClusterService service = new CreateClusterService(clients);
        return new Account(connection.name(), clients.access().region(), connection instanceof Connection.Sandbox,
                service::catalog, draft -> create(service, draft), network(), new AwsSources(clients), prices);
    }

    /** Whatever happens from now on, the cluster is followed. */
    private String create(CreateClusterService service, ClusterDraft draft) {
        CreateClusterService.Begun begun = service.begin(draft);
        creations.asked(begun.arn(), begun.draft());
        return begun.arn();
    }
}

package io.muskrat.desktop.createcluster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.createcluster.firewall.PortCheck;
import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.Accounts;
import io.muskrat.desktop.createcluster.PaperNetwork;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage;
import io.muskrat.desktop.createcluster.network.FirewallModel;
import io.muskrat.desktop.createcluster.keys.Listing;
import io.muskrat.desktop.createcluster.network.QuickVpcModel;
import io.muskrat.desktop.createcluster.network.QuickVpcModel.Phase;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made for a draft beside the cluster. */
class NetworkModelsTest {

    private static final Problem DOWN = new Problem(ProblemCode.AWS_UNREACHABLE, List.of("ec2"), "");

    /** Stands for the JavaFX thread. */
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Tasks tasks = new Tasks(fx,
            failure -> failure instanceof ProblemException known ? known.problem() : DOWN);
    private final AtomicReference<QuickVpcOutcome.Undone> told = new AtomicReference<>();

    @AfterEach
    void close() {
        tasks.close();
        fx.shutdownNow();
    }

    @Test
    void aVpcThatWasMadeIsChosenWithAllThatBelongsToIt() {
        CreateClusterModel model = ready(new PaperNetwork());
        make(model, Phase.MADE);
        await().untilAsserted(() -> assertThat(draft(model).draft().placement().vpcId()).isEqualTo("vpc-0new"));
        assertThat(draft(model).draft().placement().subnets())
                .containsExactly("subnet-new-broker01", "subnet-new-broker02", "subnet-new-broker03");
        assertThat(draft(model).draft().placement().securityGroups()).containsExactly("sg-0new");
        assertThat(quick(model).progressProperty().get().parts()).extracting(Part.News::state)
                .containsOnly(Part.State.MADE).hasSize(5);
    }

    @Test
    void itIsUndoneWhenTheDraftIsGivenUp() {
        PaperNetwork network = new PaperNetwork();
        CreateClusterModel model = ready(network);
        make(model, Phase.MADE);
        assertThat(quick(model).pending()).isTrue();
        onFx(model::discard);
        await().untilAsserted(() -> assertThat(told.get()).isNotNull());
        assertThat(told.get().undone()).hasSize(5);
        assertThat(network.undone).hasSize(1);
        assertThat(quick(model).phaseProperty().get()).isEqualTo(Phase.CLOSED);
        onFx(model::discard);
        assertThat(network.undone).hasSize(1);
    }

    @Test
    void itStaysWhenAClusterIsMadeInIt() {
        PaperNetwork network = new PaperNetwork();
        CreateClusterModel model = ready(network, Catalog::empty);
        make(model, Phase.MADE);
        await().until(() -> draft(model).draft().placement().vpcId().equals("vpc-0new"));
        create(model);
        assertThat(quick(model).pending()).isFalse();
        assertThat(network.undone).isEmpty();
    }

    @Test
    void itIsUndoneWhenTheClusterIsMadeElsewhere() {
        PaperNetwork network = new PaperNetwork();
        CreateClusterModel model = ready(network, Accounts::catalog);
        make(model, Phase.MADE);
        await().until(() -> draft(model).draft().placement().vpcId().equals("vpc-0new"));
        onFx(() -> draft(model).chooseVpc(Accounts.VPC));
        create(model);
        await().untilAsserted(() -> assertThat(network.undone).hasSize(1));
    }

    private void create(CreateClusterModel model) {
        onFx(() -> {
            draft(model).change("name", draft ->
                    draft.basics(b -> b.withName("msk-test").withKafkaVersion("3.9.x.kraft")));
            model.create();
        });
        await().until(() -> model.stageProperty().get() instanceof Stage.Loading);
    }

    @Test
    void whatFailedHalfWayIsToldAndTheDraftIsAsBefore() {
        CreateClusterModel model = ready(new PaperNetwork(true));
        String before = draft(model).draft().placement().vpcId();
        onFx(quick(model)::open);
        await().until(() -> !quick(model).zones().isEmpty());
        onFx(quick(model)::make);
        await().untilAsserted(() -> assertThat(quick(model).toldProperty().get().undone()).isPresent());
        assertThat(quick(model).phaseProperty().get()).isEqualTo(Phase.PLANNING);
        assertThat(quick(model).toldProperty().get().undone().orElseThrow().why()).get()
                .extracting(Problem::code).isEqualTo(ProblemCode.AWS_ACCESS_DENIED);
        assertThat(draft(model).draft().placement().vpcId()).isEqualTo(before);
        assertThat(told.get()).as("the screen is there and tells it").isNull();
    }

    @Test
    void aPlanThatBreaksARuleIsNotMade() {
        CreateClusterModel model = ready(new PaperNetwork());
        onFx(quick(model)::open);
        await().until(() -> !quick(model).zones().isEmpty());
        onFx(() -> quick(model).change(plan -> plan.withCidr("10.10.0.0/30")));
        assertThat(quick(model).brokenProperty().get()).extracting(Violation::rule).contains("cidr-size");
        onFx(quick(model)::make);
        assertThat(quick(model).phaseProperty().get()).isEqualTo(Phase.PLANNING);
    }

    @Test
    void anOpenedPortIsSeenAtOnce() {
        FirewallModel firewall = ready(new PaperNetwork()).network().firewall();
        onFx(() -> firewall.look(Accounts.VPC, List.of("sg-0msk")));
        await().untilAsserted(() -> assertThat(open(firewall, NeededPort.PLAINTEXT)).isTrue());
        assertThat(open(firewall, NeededPort.IAM)).isFalse();
        onFx(() -> firewall.open("sg-0msk", List.of(NeededPort.IAM), new Opening.Source(Opening.Kind.GROUP, "sg-0msk")));
        await().untilAsserted(() -> assertThat(open(firewall, NeededPort.IAM)).isTrue());
    }

    @Test
    void aListIsReadOnceUnlessAProblemIsForgiven() {
        Listing<EncryptionKey> keys = ready(new PaperNetwork()).network().keys();
        assertThat(keys.items()).isEmpty();
        onFx(keys::load);
        await().untilAsserted(() -> assertThat(keys.items()).hasSize(1));
        var authorities = ready(new PaperNetwork(true)).network().authorities();
        onFx(authorities::load);
        await().until(() -> authorities.stateProperty().get() instanceof Listing.State.Failed<?>);
        onFx(authorities::load);
        assertThat(authorities.stateProperty().get()).isInstanceOf(Listing.State.Failed.class);
        onFx(authorities::forgive);
        assertThat(authorities.stateProperty().get()).isInstanceOf(Listing.State.Unknown.class);
    }

    private static boolean open(FirewallModel firewall, NeededPort port) {
        return firewall.stateProperty().get() instanceof FirewallModel.State.Known(var groups)
                && PortCheck.of(List.of(port), groups).getFirst().open();
    }

    private CreateClusterModel ready(PaperNetwork network) {
        return ready(network, Accounts::catalog);
    }

    private CreateClusterModel ready(PaperNetwork network, Callable<Catalog> catalog) {
        CreateClusterModel model = new CreateClusterModel(tasks,
                new Account("a", "ap-northeast-2", true, catalog, draft -> "arn", network, Accounts.SOURCES,
                        Accounts.prices()));
        model.onUndone(told::set);
        onFx(model::load);
        await().until(() -> model.stageProperty().get() instanceof Stage.Ready);
        return model;
    }

    private void make(CreateClusterModel model, Phase until) {
        onFx(quick(model)::open);
        await().until(() -> !quick(model).zones().isEmpty());
        onFx(quick(model)::make);
        await().until(() -> quick(model).phaseProperty().get() == until);
    }

    private static QuickVpcModel quick(CreateClusterModel model) {
        return model.network().quickVpc();
    }

    private static DraftModel draft(CreateClusterModel model) {
        return ((Stage.Ready) model.stageProperty().get()).draft();
    }

    private void onFx(Runnable work) {
        Future<?> done = fx.submit(work);
        await().until(done::isDone);
        assertThat(done.state()).isEqualTo(Future.State.SUCCESS);
    }
}

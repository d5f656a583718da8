package io.muskrat.desktop.session.creations;

import io.muskrat.core.aws.RunningInstances;
import io.muskrat.core.aws.RunningInstances.Instance;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.connections.access.MskWays;
import io.muskrat.core.connections.access.NewCluster;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.CreationService;
import io.muskrat.core.createcluster.creation.ScramLogin;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.session.ConnectionState.Connected;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how a cluster that was made is connected to. Its methods block and fail with a ProblemException. */
final class NewConnection {

    private static final Logger LOG = LoggerFactory.getLogger(NewConnection.class);

    private final Connected from;
    private final Creation creation;

    NewConnection(Connected from, Creation creation) {
        this.from = from;
        this.creation = creation;
    }

    /** @param password of the user that was made with the cluster, empty for none */
    record Found(NewCluster cluster, String password) {

        ConnectionSecrets secrets() {
            String wanted = SecretField.PASSWORD.id(cluster.arn());
            return new ConnectionSecrets(cluster.arn(), cluster.name(),
                    id -> id.equals(wanted) ? Optional.of(password.toCharArray()) : Optional.empty());
        }

        @Override
        public String toString() {
            return "Found[" + cluster + "]";
        }
    }

    /**
     * @param choose whether only a person knows the way to its brokers: there are instances beside them, and not
     *     exactly one of them has a public address
     */
    record Saved(Connection.Msk connection, boolean choose) { }

    Found find() {
        ClusterService msk = new ClusterService(from.aws());
        Map<String, String> bootstrap = msk.bootstrap(creation.arn());
        Optional<ScramLogin> login = new CreationService(from.aws(), InstantSource.system()).login(creation);
        return new Found(new NewCluster(creation.arn(), creation.name(), bootstrap,
                MskWays.offered(bootstrap, msk.signIns(creation.arn()), false),
                login.map(ScramLogin::username).orElse("")), login.map(ScramLogin::password).orElse(""));
    }

    /** The connection of the cluster: the one that is there, or a new one, saved with its secrets. */
    Saved saved(ConnectionService connections) {
        Optional<Connection.Msk> saved = connections.all().stream().filter(Connection.Msk.class::isInstance)
                .map(Connection.Msk.class::cast).filter(msk -> msk.clusterArn().equals(creation.arn())).findFirst();
        if (saved.isPresent()) {
            return new Saved(saved.get(), false);
        }
        Found found = find();
        BastionAddress known = ownBastion();
        List<Instance> running = known == null ? running() : List.of();
        BastionAddress bastion = known == null ? NewCluster.through(running).orElse(null) : known;
        Connection.Msk made = found.cluster().connection(account(), from.connection().marks(), bastion);
        Map<SecretField, char[]> secrets = new EnumMap<>(SecretField.class);
        if (made.security().method().password()) {
            secrets.put(SecretField.PASSWORD, found.password().toCharArray());
        }
        if (account().source() == AwsAccount.Source.KEYS) {
            var kept = connections.secretsOf(from.connection(), Map.of());
            for (SecretField field : List.of(SecretField.AWS_SECRET_KEY, SecretField.AWS_SESSION_TOKEN)) {
                kept.apply(field.id(from.connection().id())).ifPresent(secret -> secrets.put(field, secret));
            }
        }
        connections.save(made, secrets);
        return new Saved(made, bastion == null && !running.isEmpty());
    }

    private AwsAccount account() {
        return switch (from.connection()) {
            case Connection.Aws aws -> aws.account();
            case Connection.Msk msk -> msk.account();
            default -> throw new IllegalArgumentException("No account: " + from.connection());
        };
    }

    private BastionAddress ownBastion() {
        return switch (from.connection()) {
            case Connection.Aws aws -> aws.bastion();
            case Connection.Msk msk -> msk.bastion();
            default -> null;
        };
    }

    /** What runs in the cluster's VPC. */
    private List<Instance> running() {
        List<String> subnets = new ClusterService(from.aws()).describe(creation.arn()).subnets();
        try {
            return new RunningInstances(from.aws()).running(subnets);
        } catch (ProblemException notAllowed) {
            // one need not see the account's instances to reach brokers, by a VPN for example
            LOG.info("Instances not asked for: {}", notAllowed.problem().detail());
            return List.of();
        }
    }
}

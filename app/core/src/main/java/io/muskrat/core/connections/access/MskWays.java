package io.muskrat.core.connections.access;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways of signing in that an MSK cluster offers, from what MSK tells of it. */
public final class MskWays {

    // Amazon MSK Developer Guide, "Port information": the ways in, and the two exporters of open monitoring
    private static final List<Integer> PORTS = List.of(9092, 9094, 9096, 9098, 11001, 11002);
    private static final int ZOOKEEPER = 2181;

    private MskWays() { }

    /** @param kafkaVersion of the cluster, such as {@code 3.6.0} or {@code 3.9.x.kraft}: without ZooKeeper; "" if unknown */
    public static List<Integer> ports(String kafkaVersion) {
        List<Integer> ports = new ArrayList<>(PORTS);
        if (!kafkaVersion.contains("kraft")) {
            ports.add(ZOOKEEPER);
        }
        return ports;
    }

    /**
     * In the order in which they are proposed.
     *
     * @param bootstrap servers by kind: Plaintext, Tls, SaslScram, SaslIam, and with Public before
     * @param signIns what ClientAuthentication has on: Unauthenticated, Tls, SaslScram, SaslIam
     */
    public static List<Method> offered(Map<String, String> bootstrap, Set<String> signIns, boolean publicAccess) {
        List<Method> offered = new ArrayList<>();
        String before = publicAccess ? "Public" : "";
        if (bootstrap.containsKey(before + "SaslIam")) {
            offered.add(Method.IAM);
            offered.add(Method.OAUTH_MSK);
        }
        if (bootstrap.containsKey(before + "SaslScram")) {
            offered.add(Method.SCRAM_512);
        }
        if (bootstrap.containsKey(before + "Tls")) {
            // without any sign-in MSK means access without authentication
            if (signIns.contains("Unauthenticated") || !signIns.contains("Tls")) {
                offered.add(Method.TLS);
            }
            if (signIns.contains("Tls")) {
                offered.add(Method.MUTUAL_TLS);
            }
        }
        if (!publicAccess && bootstrap.containsKey("Plaintext")) {
            offered.add(Method.NONE);
        }
        return offered;
    }

    /** The servers for the way; empty when the cluster has none. */
    public static String servers(Method method, boolean publicAccess, Map<String, String> bootstrap) {
        String kind = switch (method) {
            case NONE -> "Plaintext";
            case TLS, MUTUAL_TLS -> "Tls";
            case SCRAM_512, SCRAM_256, PLAIN -> "SaslScram";
            case IAM, OAUTH_MSK -> "SaslIam";
        };
        return bootstrap.getOrDefault((publicAccess ? "Public" : "") + kind, "");
    }

    /** ProblemException CLUSTER_NO_WAY_IN when the cluster does no longer offer the connection's way. */
    public static String servers(Connection.Msk msk, Map<String, String> bootstrap) {
        String servers = servers(msk.security().method(), msk.publicAccess(), bootstrap);
        if (servers.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.CLUSTER_NO_WAY_IN, msk.clusterName(), String.join(", ", bootstrap.keySet())));
        }
        return servers;
    }
}

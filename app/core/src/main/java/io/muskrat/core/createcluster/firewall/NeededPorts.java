package io.muskrat.core.createcluster.firewall;

import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import java.util.ArrayList;
import java.util.List;

/** The ports of a cluster, by what is chosen for encryption, authentication and monitoring. */
public final class NeededPorts {
    private NeededPorts() {}

    /**
     * In the order of their numbers. ZooKeeper's are not among them: clients need none of it, and AWS advises to keep
     * it closed.
     */
    public static List<NeededPort> of(ClusterDraft draft) {
        if (draft.kind() == Kind.SERVERLESS) {
            return List.of(NeededPort.IAM); // there is no other way in
        }
        List<NeededPort> ports = new ArrayList<>();
        Authentication who = draft.authentication();
        String inTransit = draft.encryption().inTransit();
        boolean tls = !inTransit.equals("PLAINTEXT");
        add(ports, NeededPort.PLAINTEXT, !inTransit.equals("TLS"));
        add(ports, NeededPort.TLS, tls && (who.unauthenticated() || who.tls()));
        add(ports, NeededPort.SCRAM, tls && who.scram());
        add(ports, NeededPort.IAM, tls && who.iam());
        add(ports, NeededPort.JMX_EXPORTER, draft.watching().jmxExporter());
        add(ports, NeededPort.NODE_EXPORTER, draft.watching().nodeExporter());
        return List.copyOf(ports);
    }

    private static void add(List<NeededPort> ports, NeededPort port, boolean needed) {
        if (needed) {
            ports.add(port);
        }
    }
}

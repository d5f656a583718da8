package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Kafka consumer with its default settings. One process reads both ways in turn, so that neither has the better
 * compiled code; a file tells it to which tunnel each of the broker's names leads, which costs nothing while data flows.
 */
final class ConsumerMeasurement extends TunnelMeasurement {

    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 21;
    private static final String REFERENCE_HOST = "reference.bench";

    private Broker broker;
    private Child consumer;

    ConsumerMeasurement() {
        super("consumer", "Kafka consumer, records of 1 KiB [MiB/s]", Goal.atLeast(1));
    }

    /** Single values lie even further apart than those of the others. */
    @Override
    public int rounds() {
        return ROUNDS;
    }

    @Override
    protected void prepare(Rig rig) throws Exception {
        broker = new Broker(rig.folder().resolve("broker"), rig.address(), rig.host(), REFERENCE_HOST);
        broker.fill();
        rig.startTunnels(rig.sshd().port(), broker.ports());
        Path hosts = Files.writeString(rig.folder().resolve("hosts"),
                "%s %s%n%s %s%n".formatted(rig.ours(), rig.host(), rig.reference(), REFERENCE_HOST));
        consumer = rig.keep(Child.java(rig.log("consumer"), ConsumerProcess.class,
                List.of("-Djdk.net.hosts.file=" + hosts)));
        for (int i = 0; i < WARM_UPS; i++) {
            measure(rig, rig.ours());
            measure(rig, rig.reference());
        }
    }

    @Override
    protected double measure(Rig rig, String address) throws Exception {
        String server = address.equals(rig.ours()) ? broker.server() : broker.otherServer();
        return Double.parseDouble(consumer.ask(server)[0]);
    }

    @Override
    protected void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}

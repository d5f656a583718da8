package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Kafka consumer with its default settings. Both its processes see the broker's own name; a file tells each to which
 * tunnel it leads, which costs nothing while data flows.
 */
final class ConsumerMeasurement extends TunnelMeasurement {

    private static final int WARM_UPS = 3;

    private Broker broker;
    private Child throughOurs;
    private Child throughReference;

    ConsumerMeasurement() {
        super("consumer", "Kafka consumer, records of 1 KiB [MiB/s]", Goal.atLeast(1));
    }

    @Override
    protected void prepare(Rig rig) throws Exception {
        broker = new Broker(rig.folder().resolve("broker"), rig.address(), rig.host());
        broker.fill();
        rig.startTunnels(rig.sshd().port(), broker.port());
        throughOurs = consumer(rig, "ours", rig.ours());
        throughReference = consumer(rig, "ssh", rig.reference());
        for (int i = 0; i < WARM_UPS; i++) {
            measure(rig, rig.ours());
            measure(rig, rig.reference());
        }
    }

    private Child consumer(Rig rig, String name, String address) throws IOException {
        Path hosts = Files.writeString(rig.folder().resolve("hosts-" + name), address + " " + rig.host() + "\n");
        return rig.keep(Child.java(rig.log("consumer-" + name), ConsumerProcess.class,
                List.of("-Djdk.net.hosts.file=" + hosts), broker.server()));
    }

    @Override
    protected double measure(Rig rig, String address) throws Exception {
        Child consumer = address.equals(rig.ours()) ? throughOurs : throughReference;
        return Double.parseDouble(consumer.ask("read")[0]);
    }

    @Override
    protected void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}

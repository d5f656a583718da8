package io.muskrat.bench.sandbox;

import io.muskrat.bench.Goal;
import io.muskrat.bench.Measurement;
import io.muskrat.bench.TemporaryFolder;
import io.muskrat.core.sandbox.SandboxHome;
import java.io.IOException;
import java.nio.file.Files;

/**
 * CreateCluster to ACTIVE for three brokers, against the bare start of three Kafka processes from the same jars.
 *
 * <p>Both have their class archive from an earlier run. The sandbox formats the brokers' storage within the time that
 * is measured; for the bare brokers it is done beforehand.
 */
public final class SandboxMeasurement implements Measurement {

    private final TemporaryFolder folder = new TemporaryFolder("muskrat-bench-sandbox");
    private SandboxClusters sandbox;
    private BareBrokers bare;

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public String what() {
        return "CreateCluster to ACTIVE, 3 brokers, against bare Kafka processes [s]";
    }

    @Override
    public Goal goal() {
        return Goal.atMost(1.3);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        SandboxHome home = SandboxHome.find();
        bare = new BareBrokers(new KafkaJvm(home.java(), home.brokers()),
                Files.createDirectories(folder.make().resolve("bare")));
        bare.prepare();
        sandbox = new SandboxClusters(home, folder.make().resolve("sandbox"));
        sandbox.prepare();
    }

    @Override
    public double ours() throws InterruptedException {
        return sandbox.secondsToActive();
    }

    @Override
    public double reference() throws IOException, InterruptedException {
        return bare.secondsToReady();
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
        if (bare != null) {
            bare.close();
        }
        folder.delete();
    }
}

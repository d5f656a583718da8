package io.muskrat.bench.start;

import io.muskrat.bench.Goal;
import io.muskrat.bench.Measurement;
import io.muskrat.bench.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The app's first start, to the first painted frame, against an empty window of JavaFX in the same run-time.
 *
 * <p>The goal keeps the whole start under a second where the empty window takes 0.35 to 0.4 s, which it does without a
 * screen on 2 cores with a class archive. JavaFX's share cannot be had for less, and the app's own is mostly styling and
 * class loading, which the archive of an installed app cuts further.
 */
public final class StartMeasurement implements Measurement {

    // by name: this process has no JavaFX
    private static final String APP = "io.muskrat.bench.start.AppStart";
    private static final String EMPTY = "io.muskrat.bench.start.EmptyStart";

    private final TemporaryFolder folder = new TemporaryFolder("muskrat-bench-start");
    private FxJvm jvm;
    private int starts;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "first start to first paint, against an empty window [ms]";
    }

    @Override
    public Goal goal() {
        return Goal.atMost(2.5);
    }

    @Override
    public void prepare() throws IOException {
        jvm = FxJvm.here(folder.make());
    }

    @Override
    public double ours() throws IOException, InterruptedException {
        return jvm.millisUntil(FirstPaint.PAINTED, APP, freshData());
    }

    @Override
    public double reference() throws IOException, InterruptedException {
        return jvm.millisUntil(FirstPaint.PAINTED, EMPTY, freshData());
    }

    private Path freshData() throws IOException {
        starts++;
        return folder.make().resolve("data-" + starts);
    }

    @Override
    public void close() {
        folder.delete();
    }
}

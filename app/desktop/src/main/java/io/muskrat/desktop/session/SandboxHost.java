package io.muskrat.desktop.session;

import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.sandbox.SandboxHome;
import io.muskrat.core.sandbox.SandboxProcess;
import java.nio.file.Path;

/** The app's own sandbox: started when it is first wanted, one at a time, ended with the app. */
public final class SandboxHost implements AutoCloseable {

    private final Path data;
    private SandboxProcess running;

    public SandboxHost(Path data) {
        this.data = data;
    }

    /** Blocks until it listens. */
    public synchronized SandboxAddress start() {
        if (running == null || !running.alive()) {
            running = SandboxProcess.start(SandboxHome.find(), data);
        }
        return running.address();
    }

    public Path data() {
        return data;
    }

    /** Ends it and deletes its clusters, topics and keys. */
    public synchronized void wipe() {
        close();
        SandboxProcess.wipe(data);
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}

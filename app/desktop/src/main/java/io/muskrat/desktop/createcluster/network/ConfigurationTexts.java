package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.function.Consumer;

/** Reads the lines of the account's configurations, one at a time. */
public final class ConfigurationTexts {

    private final Tasks tasks;
    private final Network network;
    private Job job;

    ConfigurationTexts(Tasks tasks, Network network) {
        this.tasks = tasks;
        this.network = network;
    }

    /** An earlier question that is not answered yet is dropped. */
    public void read(String arn, long revision, Consumer<String> onText, Consumer<Problem> onFailure) {
        if (job != null) {
            job.cancel();
        }
        job = tasks.call(() -> network.properties(arn, revision)).onSuccess(onText).onFailure(onFailure).start();
    }
}

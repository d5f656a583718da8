package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.Logs;
import io.muskrat.core.createcluster.draft.Watching;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The level of monitoring, and where the brokers' logs go. */
final class WatchingRules {
    private static final Set<String> LEVELS =
            Set.of("DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION");
    /** CreateLogGroup of the CloudWatch Logs API reference. */
    private static final Pattern LOG_GROUP = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");
    /** Amazon S3 user guide, "General purpose bucket naming rules". */
    private static final Pattern BUCKET = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    /** CreateDeliveryStream of the Amazon Data Firehose API reference. */
    private static final Pattern STREAM = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

    private WatchingRules() {}

    static void check(Watching draft, List<Violation> out) {
        if (!LEVELS.contains(draft.monitoring())) {
            out.add(Violation.of("monitoring", "monitoring-unknown", draft.monitoring()));
        }
        Logs logs = draft.logs();
        if (logs.cloudWatch().on()) {
            String group = logs.cloudWatch().logGroup().strip();
            if (group.isEmpty()) {
                out.add(Violation.of("logGroup", "log-group-empty"));
            } else if (!LOG_GROUP.matcher(group).matches()) {
                out.add(Violation.of("logGroup", "log-group", group));
            }
        }
        if (logs.s3().on()) {
            String bucket = logs.s3().bucket().strip();
            if (bucket.isEmpty()) {
                out.add(Violation.of("logBucket", "log-bucket-empty"));
            } else if (!BUCKET.matcher(bucket).matches()) {
                out.add(Violation.of("logBucket", "log-bucket", bucket));
            }
        }
        if (logs.firehose().on()) {
            String stream = logs.firehose().stream().strip();
            if (stream.isEmpty()) {
                out.add(Violation.of("logStream", "log-stream-empty"));
            } else if (!STREAM.matcher(stream).matches()) {
                out.add(Violation.of("logStream", "log-stream", stream));
            }
        }
    }
}

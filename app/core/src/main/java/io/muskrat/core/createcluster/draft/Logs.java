package io.muskrat.core.createcluster.draft;

/** Where the brokers' logs go: to any of three places, or to none. */
public record Logs(CloudWatch cloudWatch, S3 s3, Firehose firehose) {
    public Logs {
        cloudWatch = cloudWatch == null ? new CloudWatch(false, "") : cloudWatch;
        s3 = s3 == null ? new S3(false, "", "") : s3;
        firehose = firehose == null ? new Firehose(false, "") : firehose;
    }

    /** Nowhere. */
    public static Logs none() {
        return new Logs(null, null, null);
    }

    public boolean any() {
        return cloudWatch.on || s3.on || firehose.on;
    }

    /** @param logGroup its name; it must be there before the cluster */
    public record CloudWatch(boolean on, String logGroup) {
        public CloudWatch {
            logGroup = Text.of(logGroup);
        }
    }

    /** @param prefix of the objects' keys; may be empty */
    public record S3(boolean on, String bucket, String prefix) {
        public S3 {
            bucket = Text.of(bucket);
            prefix = Text.of(prefix);
        }
    }

    /** @param stream the name of the delivery stream */
    public record Firehose(boolean on, String stream) {
        public Firehose {
            stream = Text.of(stream);
        }
    }

    public Logs withCloudWatch(boolean on, String logGroup) {
        return new Logs(new CloudWatch(on, logGroup), s3, firehose);
    }

    public Logs withS3(boolean on, String bucket, String prefix) {
        return new Logs(cloudWatch, new S3(on, bucket, prefix), firehose);
    }

    public Logs withFirehose(boolean on, String stream) {
        return new Logs(cloudWatch, s3, new Firehose(on, stream));
    }
}

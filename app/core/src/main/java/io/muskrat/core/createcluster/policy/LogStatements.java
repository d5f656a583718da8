package io.muskrat.core.createcluster.policy;

import io.muskrat.core.createcluster.code.Place;
import java.util.List;
import java.util.Map;

/**
 * What the delivery of brokers' logs needs, by where they go (AmazonMSKFullAccess; for S3 also CloudWatch Logs User
 * Guide, "Enabling logging from AWS services").
 */
final class LogStatements {
    private static final String LOGS = "Provisioned.LoggingInfo.BrokerLogs.";

    private final Place place;
    private final Map<String, Object> leaves;

    LogStatements(Place place, Map<String, Object> leaves) {
        this.place = place;
        this.leaves = leaves;
    }

    void addTo(List<Statement> statements) {
        boolean cloudWatch = on("CloudWatchLogs");
        boolean s3 = on("S3");
        boolean firehose = on("Firehose");
        if (cloudWatch || s3 || firehose) {
            statements.add(Statement.of("DeliverLogs", List.of("logs:CreateLogDelivery", "logs:DeleteLogDelivery",
                    "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:UpdateLogDelivery"), "*"));
        }
        if (cloudWatch) {
            statements.add(Statement.of("LogsToCloudWatch",
                    List.of("logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"), "*"));
        }
        if (s3) {
            statements.add(Statement.of("LogsToS3", List.of("s3:GetBucketPolicy", "s3:PutBucketPolicy"),
                    "arn:" + place.partition() + ":s3:::" + leaves.get(LOGS + "S3.Bucket")));
        }
        if (firehose) {
            statements.add(Statement.of("LogsToFirehose", List.of("firehose:TagDeliveryStream"),
                    place.arn("firehose", "deliverystream/" + leaves.get(LOGS + "Firehose.DeliveryStream"))));
            String service = "delivery.logs.amazonaws.com";
            statements.add(Statement.of("DeliveryRole", List.of("iam:CreateServiceLinkedRole"),
                    "arn:" + place.partition() + ":iam::" + place.account() + ":role/aws-service-role/" + service
                            + "/AWSServiceRoleForLogDelivery*").when("StringLike", "iam:AWSServiceName", service));
        }
    }

    private boolean on(String place) {
        return Boolean.TRUE.equals(leaves.get(LOGS + place + ".Enabled"));
    }
}

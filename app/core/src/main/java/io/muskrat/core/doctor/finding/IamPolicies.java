package io.muskrat.core.doctor.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * IAM policy documents ready to copy. Actions and the shape of ARNs: "Semantics of actions and resources" of the MSK
 * Developer Guide (IAM access control), and the Service Authorization Reference for kafka and ec2.
 */
public final class IamPolicies {

    private static final String ANY_CLUSTER = "arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID";

    private IamPolicies() {
    }

    /** Allows the actions on a resource. */
    public static Fix allow(List<String> actions, List<String> resources) {
        return new Fix(Fix.Kind.IAM_POLICY, """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": [
                %s
                      ],
                      "Resource": [
                %s
                      ]
                    }
                  ]
                }""".formatted(list(actions), list(resources)));
    }

    /** What signing in to brokers and looking at the cluster takes. */
    public static Fix connect(String clusterArn) {
        return allow(List.of("kafka-cluster:Connect", "kafka-cluster:DescribeCluster"), List.of(cluster(clusterArn)));
    }

    /** An action of IAM access control on a topic of the cluster. */
    public static Fix topic(String clusterArn, String topic, List<String> actions) {
        return allow(actions, List.of(part(clusterArn, "topic", topic)));
    }

    /** The ARN of a topic or group, or of all with a wildcard. */
    public static String part(String clusterArn, String type, String name) {
        return cluster(clusterArn).replaceFirst(":cluster/", ":" + type + "/") + "/" + name;
    }

    /** A pattern to fill in where no ARN is known. */
    public static String cluster(String arnOrEmpty) {
        return arnOrEmpty.isEmpty() ? ANY_CLUSTER : arnOrEmpty;
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "        \"" + text + "\"").collect(Collectors.joining(",\n"));
    }
}

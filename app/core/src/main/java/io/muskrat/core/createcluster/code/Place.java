package io.muskrat.core.createcluster.code;

/**
 * Where a cluster is made.
 *
 * @param region such as {@code ap-northeast-2}
 * @param account its number of twelve digits; empty when it is not known: then ARNs say {@code *}
 * @param vpcId of the brokers
 */
public record Place(String region, String account, String vpcId) {
    public Place {
        account = account == null || account.isBlank() ? "*" : account;
    }

    /** aws, aws-cn or aws-us-gov (AWS General Reference, "Amazon Resource Names"). */
    public String partition() {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The domain of service principals and endpoints. */
    public String domain() {
        return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    /** Such as {@code arn:aws:kafka:ap-northeast-2:123456789012:cluster/orders/*}. */
    public String arn(String service, String resource) {
        return "arn:%s:%s:%s:%s:%s".formatted(partition(), service, region, account, resource);
    }
}

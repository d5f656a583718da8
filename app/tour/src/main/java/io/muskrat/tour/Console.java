package io.muskrat.tour;

import io.muskrat.core.aws.AwsClients;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.model.IpPermission;

/** Somebody else at work in the account, without the app. */
public record Console(Supplier<AwsClients> account) {

    /** Takes the inbound rules away that let clients in to the brokers of the first cluster. */
    public void closeBrokers() {
        AwsClients aws = account.get();
        String group = aws.kafka().listClustersV2(r -> { }).clusterInfoList().getFirst().provisioned().brokerNodeGroupInfo()
                .securityGroups().getFirst();
        List<IpPermission> rules = aws.ec2().describeSecurityGroups(r -> r.groupIds(group)).securityGroups().getFirst()
                .ipPermissions();
        aws.ec2().revokeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(rules));
    }
}

package io.muskrat.sandbox.script;

import java.util.ArrayList;
import java.util.List;

/** Scenes that start brokers anew, or start more of them: too long for every build. */
public final class Rolls {
  private static final String ANY = ".+";
  private static final String CURRENT = "'ClusterArn':'${cluster}','CurrentVersion':'${version}'";

  private Rolls() {}

  /** To be played before the cluster of the script is deleted. */
  static List<Step> scene() {
    List<Step> all = new ArrayList<>();
    all.add(
        kafka("CreateConfiguration", "{'Name':'rolled'}", "/Arn", ANY)
            .blob("ServerProperties", "message.max.bytes=2000000")
            .saved("rolled"));
    update(all, "UpdateClusterConfiguration", ",'ConfigurationInfo':{'Arn':'${rolled}','Revision':1}");
    update(all, "UpdateBrokerType", ",'TargetInstanceType':'kafka.m5.xlarge'");
    update(
        all,
        "UpdateSecurity",
        ",'ClientAuthentication':{'Unauthenticated':{'Enabled':false},"
            + "'Sasl':{'Scram':{'Enabled':true},'Iam':{'Enabled':true}}},"
            + "'EncryptionInfo':{'EncryptionInTransit':{'ClientBroker':'TLS'}}");
    update(
        all,
        "UpdateConnectivity",
        ",'ConnectivityInfo':{'VpcConnectivity':{'ClientAuthentication':{'Sasl':{'Iam':{'Enabled':true}}}}}");
    update(all, "UpdateClusterKafkaVersion", ",'TargetKafkaVersion':'4.4.x.kraft'");
    update(all, "UpdateBrokerCount", ",'TargetNumberOfBrokerNodes':4");
    all.add(
        kafka(
            "DescribeCluster",
            "{'ClusterArn':'${cluster}'}",
            "/ClusterInfo/CurrentBrokerSoftwareInfo/KafkaVersion",
            "4\\.4\\.x\\.kraft"));
    creations(all);
    secrets(all);
    return all;
  }

  private static void creations(List<Step> all) {
    all.add(
        kafka(
            "CreateCluster",
            "{'ClusterName':'flat','KafkaVersion':'4.3.x.kraft','NumberOfBrokerNodes':2,"
                + "'BrokerNodeGroupInfo':{'ClientSubnets':['${subnet1}','${subnet2}'],'InstanceType':'kafka.m7g.large'}}",
            "/State",
            "CREATING"));
    all.add(
        kafka(
            "CreateClusterV2",
            "{'ClusterName':'less','Serverless':{'VpcConfigs':[{'SubnetIds':['${subnet1}','${subnet2}']}],"
                + "'ClientAuthentication':{'Sasl':{'Iam':{'Enabled':true}}}}}",
            "/ClusterType",
            "SERVERLESS"));
  }

  private static void secrets(List<Step> all) {
    all.add(Step.of("kms", "CreateKey", "{}", "/KeyMetadata/KeyId", ANY).saved("rollkey"));
    all.add(
        Step.of(
                "secretsmanager",
                "CreateSecret",
                "{'Name':'AmazonMSK_rolled','KmsKeyId':'${rollkey}',"
                    + "'SecretString':'{\\'username\\':\\'u\\',\\'password\\':\\'p\\'}'}",
                "/ARN",
                ANY)
            .saved("rollsecret"));
    all.add(
        kafka(
            "BatchAssociateScramSecret",
            "{'ClusterArn':'${cluster}','SecretArnList':['${rollsecret}']}",
            "/ClusterArn",
            ANY));
    all.add(
        kafka("ListScramSecrets", "{'ClusterArn':'${cluster}'}", "/SecretArnList/0", ".*AmazonMSK_rolled.*"));
  }

  private static void update(List<Step> all, String operation, String more) {
    all.add(kafka(operation, "{" + CURRENT + more + "}", "/ClusterOperationArn", ANY));
    all.add(Step.settle());
  }

  private static Step kafka(String operation, String input, String pointer, String like) {
    return Step.of("kafka", operation, input, pointer, like);
  }
}

package io.muskrat.sandbox.script;

import java.util.ArrayList;
import java.util.List;

/** The script: every operation once at least, in scenes that do not depend on each other. */
public final class Scenes {
  private static final String ANY = ".+";
  private static final String NONE = "\\[\\]";
  private static final String IN = "{'ClusterArn':'${cluster}'}";
  private static final String CURRENT = "'ClusterArn':'${cluster}','CurrentVersion':'${version}'";
  private static final String SIZE =
      "'ServiceNamespace':'kafka','ResourceId':'${cluster}','ScalableDimension':'kafka:broker-storage:VolumeSize'";

  private Scenes() {}

  /** Acts one after the other, the scenes of an act side by side; the cluster is there at the end. */
  public static List<List<List<Step>>> acts() {
    return List.of(
        List.of(creation(), configurations(), network(), identity()),
        List.of(description(), topics(), scaling(), secrets(), metrics(), logs(), prices()));
  }

  /** Changes of the cluster, and its end. */
  public static List<List<List<Step>>> end() {
    return List.of(List.of(updates()));
  }

  /** With all that takes minutes as well. */
  public static List<List<List<Step>>> all() {
    List<List<List<Step>>> all = new ArrayList<>(acts());
    all.add(List.of(Rolls.scene()));
    all.addAll(end());
    return all;
  }

  /** Some of each protocol, on a cluster that is there. */
  public static List<List<List<Step>>> brief() {
    return List.of(
        List.of(
            configurations(),
            description().subList(0, 5),
            topics().subList(0, 6),
            prices().subList(0, 3),
            metrics().subList(0, 8)));
  }

  private static List<Step> creation() {
    List<Step> all = new ArrayList<>();
    all.add(
        kafka(
                "CreateClusterV2",
                "{'ClusterName':'by-script','Tags':{'a':'1'},'Provisioned':{'KafkaVersion':'4.3.x.kraft',"
                    + "'NumberOfBrokerNodes':2,'BrokerNodeGroupInfo':{'ClientSubnets':['${subnet1}','${subnet2}'],"
                    + "'InstanceType':'kafka.m5.large','StorageInfo':{'EbsStorageInfo':{'VolumeSize':50}}},"
                    + "'EncryptionInfo':{'EncryptionInTransit':{'ClientBroker':'TLS_PLAINTEXT'}},"
                    + "'ClientAuthentication':{'Unauthenticated':{'Enabled':true},'Sasl':{'Scram':{'Enabled':true},'Iam':{'Enabled':true}}}}}",
                "/ClusterArn",
                "arn:aws:kafka:.*by-script.*")
            .saved("cluster"));
    all.add(kafka("DescribeCluster", IN, "/ClusterInfo/NumberOfBrokerNodes", "2"));
    all.add(kafka("ListNodes", IN, "/NodeInfoList/1/NodeARN", ANY));
    all.add(Step.settle());
    return all;
  }

  private static List<Step> description() {
    List<Step> all = new ArrayList<>();
    all.add(kafka("DescribeClusterV2", IN, "/ClusterInfo/State", "ACTIVE"));
    all.add(kafka("ListClusters", "{'ClusterNameFilter':'by-s'}", "/ClusterInfoList/0/ClusterName", "by-script"));
    all.add(kafka("ListClustersV2", "{'ClusterNameFilter':'by-s'}", "/ClusterInfoList/0/ClusterType", "PROVISIONED"));
    all.add(kafka("GetBootstrapBrokers", IN, "/BootstrapBrokerStringSaslIam", ".*:9098"));
    all.add(kafka("GetCompatibleKafkaVersions", IN, "/CompatibleKafkaVersions/0/SourceVersion", "4\\.3\\.x\\.kraft"));
    all.add(kafka("ListClusterOperations", IN, "/ClusterOperationInfoList/0/OperationArn", ANY).saved("operation"));
    all.add(kafka("ListClusterOperationsV2", IN, "/ClusterOperationInfoList/0/OperationType", "CREATE_CLUSTER"));
    all.add(kafka("DescribeClusterOperation", "{'ClusterOperationArn':'${operation}'}", "/ClusterOperationInfo/OperationState", "UPDATE_COMPLETE"));
    all.add(kafka("DescribeClusterOperationV2", "{'ClusterOperationArn':'${operation}'}", "/ClusterOperationInfo/ClusterType", "PROVISIONED"));
    all.add(kafka("TagResource", "{'ResourceArn':'${cluster}','Tags':{'b':'2'}}", "", ""));
    all.add(kafka("UntagResource", "{'ResourceArn':'${cluster}','TagKeys':['a']}", "", ""));
    all.add(kafka("ListTagsForResource", "{'ResourceArn':'${cluster}'}", "/Tags", "\\{\"b\":\"2\"\\}"));
    return all;
  }

  private static List<Step> updates() {
    List<Step> all = new ArrayList<>();
    update(all, "UpdateMonitoring", ",'EnhancedMonitoring':'PER_BROKER'");
    update(all, "UpdateStorage", ",'VolumeSizeGB':60");
    update(all, "UpdateBrokerStorage", ",'TargetBrokerEBSVolumeInfo':[{'KafkaBrokerNodeId':'All','VolumeSizeGB':70}]");
    all.add(kafka("RebootBroker", "{'ClusterArn':'${cluster}','BrokerIds':['1']}", "/ClusterOperationArn", ANY));
    all.add(Step.settle());
    all.add(kafka("DeleteCluster", IN, "/State", "DELETING"));
    return all;
  }

  private static List<Step> topics() {
    List<Step> all = new ArrayList<>();
    all.add(kafka("CreateTopic", "{'ClusterArn':'${cluster}','TopicName':'orders','PartitionCount':2,'ReplicationFactor':2}", "/TopicName", "orders"));
    all.add(kafka("ListTopics", "{'ClusterArn':'${cluster}','TopicNameFilter':'ord'}", "/Topics/0/PartitionCount", "2"));
    all.add(kafka("DescribeTopic", "{'ClusterArn':'${cluster}','TopicName':'orders'}", "/ReplicationFactor", "2"));
    all.add(kafka("UpdateTopic", "{'ClusterArn':'${cluster}','TopicName':'orders','PartitionCount':3}", "/TopicName", "orders"));
    all.add(kafka("DescribeTopicPartitions", "{'ClusterArn':'${cluster}','TopicName':'orders'}", "/Partitions/0/Isr/0", "[12]"));
    all.add(kafka("DeleteTopic", "{'ClusterArn':'${cluster}','TopicName':'orders'}", "/TopicName", "orders"));
    all.add(kafka("PutClusterPolicy", "{'ClusterArn':'${cluster}','Policy':'{\\'Version\\':\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Principal\\':{\\'AWS\\':\\'000000000000\\'},\\'Action\\':\\'kafka:CreateVpcConnection\\',\\'Resource\\':\\'${cluster}\\'}]}'}", "/CurrentVersion", ANY));
    all.add(kafka("GetClusterPolicy", IN, "/Policy", ".*CreateVpcConnection.*"));
    all.add(kafka("DeleteClusterPolicy", IN, "", ""));
    all.add(kafka("BatchAssociateScramSecret", "{'ClusterArn':'${cluster}','SecretArnList':['arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:AmazonMSK_none-abcdef']}", "/UnprocessedScramSecrets/0/ErrorCode", ANY));
    all.add(kafka("ListScramSecrets", IN, "/SecretArnList", NONE));
    all.add(kafka("BatchDisassociateScramSecret", "{'ClusterArn':'${cluster}','SecretArnList':['arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:AmazonMSK_none-abcdef']}", "/UnprocessedScramSecrets/0/ErrorCode", ANY));
    return all;
  }

  private static void update(List<Step> all, String operation, String more) {
    all.add(kafka(operation, "{" + CURRENT + more + "}", "/ClusterOperationArn", ANY));
    all.add(Step.settle());
  }

  private static List<Step> scaling() {
    List<Step> all = new ArrayList<>();
    String service = "application-autoscaling";
    all.add(Step.of(service, "RegisterScalableTarget", "{" + SIZE + ",'MinCapacity':1,'MaxCapacity':100}", "/ScalableTargetARN", ANY));
    all.add(Step.of(service, "DescribeScalableTargets", "{'ServiceNamespace':'kafka'}", "/ScalableTargets/0/MaxCapacity", "100"));
    all.add(Step.of(service, "PutScalingPolicy", "{" + SIZE + ",'PolicyName':'p','PolicyType':'TargetTrackingScaling','TargetTrackingScalingPolicyConfiguration':{'TargetValue':60,'DisableScaleIn':true,'PredefinedMetricSpecification':{'PredefinedMetricType':'KafkaBrokerStorageUtilization'}}}", "/PolicyARN", ANY));
    all.add(Step.of(service, "DescribeScalingPolicies", "{'ServiceNamespace':'kafka'}", "/ScalingPolicies/0/PolicyName", "p"));
    all.add(Step.of(service, "DescribeScalingActivities", "{'ServiceNamespace':'kafka'}", "/ScalingActivities", NONE));
    all.add(Step.of(service, "DeleteScalingPolicy", "{" + SIZE + ",'PolicyName':'p'}"));
    all.add(Step.of(service, "DeregisterScalableTarget", "{" + SIZE + "}"));
    return all;
  }

  private static List<Step> configurations() {
    String arn = "{'Arn':'${configuration}'}";
    return List.of(
        kafka("ListKafkaVersions", "{}", "/KafkaVersions/0/Status", "ACTIVE"),
        kafka("CreateConfiguration", "{'Name':'by-script','KafkaVersions':['4.3.x.kraft']}", "/Arn", ANY)
            .blob("ServerProperties", "num.partitions=3").saved("configuration"),
        kafka("DescribeConfiguration", arn, "/LatestRevision/Revision", "1"),
        kafka("UpdateConfiguration", arn, "/LatestRevision/Revision", "2")
            .blob("ServerProperties", "num.partitions=4"),
        kafka("ListConfigurations", "{}", "/Configurations/0/Name", ANY),
        kafka("ListConfigurationRevisions", arn, "/Revisions/1/Revision", "[12]"),
        kafka("DescribeConfigurationRevision", "{'Arn':'${configuration}','Revision':2}", "/Revision", "2"),
        kafka("DeleteConfiguration", arn, "/State", "DELETING"));
  }

  private static List<Step> network() {
    return List.of(
        ec2("DescribeAvailabilityZones", "{}", "/AvailabilityZones/0/ZoneName", "ap-northeast-2."),
        ec2("DescribeVpcs", "{}", "/Vpcs/0/VpcId", "vpc-.*"),
        ec2("DescribeSubnets", "{'Filters':[{'Name':'tag:Name','Values':['broker0?']}]}", "/Subnets/2/SubnetId", "subnet-.*"),
        ec2("DescribeSecurityGroups", "{}", "/SecurityGroups/0/GroupId", "sg-.*"),
        ec2("DescribeInstances", "{}", "/Reservations/0/Instances/0/InstanceId", "i-.*"),
        ec2("DescribeRouteTables", "{}", "/RouteTables/0/RouteTableId", "rtb-.*"),
        ec2("DescribeInstanceTypes", "{}", "/InstanceTypes/0/InstanceType", ANY),
        ec2("CreateVpc", "{'CidrBlock':'10.77.0.0/16'}", "/Vpc/VpcId", "vpc-.*").saved("vpc"),
        ec2("CreateSubnet", "{'VpcId':'${vpc}','CidrBlock':'10.77.1.0/24'}", "/Subnet/SubnetId", "subnet-.*").saved("subnet"),
        ec2("CreateSecurityGroup", "{'VpcId':'${vpc}','GroupName':'g','Description':'d'}", "/GroupId", "sg-.*").saved("group"),
        ec2("AuthorizeSecurityGroupIngress", "{'GroupId':'${group}','IpPermissions':[{'IpProtocol':'tcp','FromPort':9092,'ToPort':9092,'IpRanges':[{'CidrIp':'10.77.0.0/16'}]}]}", "/SecurityGroupRules/0/FromPort", "9092"),
        ec2("DeleteSecurityGroup", "{'GroupId':'${group}'}", "", ""),
        ec2("DeleteSubnet", "{'SubnetId':'${subnet}'}", "", ""),
        ec2("DeleteVpc", "{'VpcId':'${vpc}'}", "", ""));
  }

  private static List<Step> identity() {
    String allow = "{\\'Version\\':\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Action\\':\\'kafka:*\\',\\'Resource\\':\\'*\\'}]}";
    String trust = "{\\'Version\\':\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Action\\':\\'sts:AssumeRole\\',\\'Principal\\':{\\'AWS\\':\\'arn:aws:iam::000000000000:root\\'}}]}";
    return List.of(
        Step.of("sts", "GetCallerIdentity", "{}", "/Account", "000000000000"),
        Step.of("iam", "CreateUser", "{'UserName':'u'}", "/User/Arn", ".*:user/u"),
        Step.of("iam", "GetUser", "{'UserName':'u'}", "/User/UserName", "u"),
        Step.of("iam", "ListUsers", "{}", "/Users/0/UserName", ANY),
        Step.of("iam", "PutUserPolicy", "{'UserName':'u','PolicyName':'p','PolicyDocument':'" + allow + "'}"),
        Step.of("iam", "ListUserPolicies", "{'UserName':'u'}", "/PolicyNames/0", "p"),
        Step.of("iam", "CreateAccessKey", "{'UserName':'u'}", "/AccessKey/AccessKeyId", "AKIA.*").saved("key"),
        Step.of("iam", "ListAccessKeys", "{'UserName':'u'}", "/AccessKeyMetadata/0/Status", "Active"),
        Step.of("iam", "DeleteAccessKey", "{'UserName':'u','AccessKeyId':'${key}'}"),
        Step.of("iam", "DeleteUserPolicy", "{'UserName':'u','PolicyName':'p'}"),
        Step.of("iam", "DeleteUser", "{'UserName':'u'}"),
        Step.of("iam", "CreateRole", "{'RoleName':'r','AssumeRolePolicyDocument':'" + trust + "'}", "/Role/Arn", ANY).saved("role"),
        Step.of("sts", "AssumeRole", "{'RoleArn':'${role}','RoleSessionName':'session'}", "/Credentials/AccessKeyId", "ASIA.*"),
        Step.of("iam", "DeleteRole", "{'RoleName':'r'}"));
  }

  private static List<Step> secrets() {
    return List.of(
        Step.of("kms", "CreateKey", "{}", "/KeyMetadata/KeyId", ANY).saved("kms"),
        Step.of("kms", "DescribeKey", "{'KeyId':'${kms}'}", "/KeyMetadata/KeyState", "Enabled"),
        Step.of("kms", "ListKeys", "{}", "/Keys/0/KeyId", ANY),
        Step.of("secretsmanager", "CreateSecret", "{'Name':'AmazonMSK_script','KmsKeyId':'${kms}','SecretString':'{\\'username\\':\\'u\\',\\'password\\':\\'p\\'}'}", "/ARN", ANY).saved("secret"),
        Step.of("secretsmanager", "DescribeSecret", "{'SecretId':'${secret}'}", "/Name", "AmazonMSK_script"),
        Step.of("secretsmanager", "GetSecretValue", "{'SecretId':'${secret}'}", "/SecretString", ".*username.*"),
        Step.of("secretsmanager", "ListSecrets", "{}", "/SecretList/0/ARN", ANY),
        Step.of("secretsmanager", "DeleteSecret", "{'SecretId':'${secret}','ForceDeleteWithoutRecovery':true}", "/ARN", ANY),
        Step.of("kms", "ScheduleKeyDeletion", "{'KeyId':'${kms}','PendingWindowInDays':7}", "/KeyState", "PendingDeletion"),
        Step.of("acm-pca", "CreateCertificateAuthority", "{'CertificateAuthorityType':'ROOT','CertificateAuthorityConfiguration':{'KeyAlgorithm':'RSA_2048','SigningAlgorithm':'SHA256WITHRSA','Subject':{'CommonName':'c'}}}", "/CertificateAuthorityArn", ANY).saved("ca"),
        Step.of("acm-pca", "DescribeCertificateAuthority", "{'CertificateAuthorityArn':'${ca}'}", "/CertificateAuthority/Type", "ROOT"),
        Step.of("acm-pca", "ListCertificateAuthorities", "{}", "/CertificateAuthorities/0/Arn", ANY),
        Step.of("acm-pca", "GetCertificateAuthorityCsr", "{'CertificateAuthorityArn':'${ca}'}", "/Csr", ".*CERTIFICATE REQUEST.*"));
  }

  private static List<Step> metrics() {
    String span = "'StartTime':'2026-11-21T00:00:00Z','EndTime':'2026-11-21T01:00:00Z'";
    String metric = "'Namespace':'AWS/Kafka','MetricName':'CpuUser'";
    return List.of(
        watch("PutMetricAlarm", "{'AlarmName':'by-script'," + metric + ",'Statistic':'Average','Period':60,'EvaluationPeriods':1,'Threshold':60.5,'ComparisonOperator':'GreaterThanThreshold'}", "", ""),
        watch("DescribeAlarms", "{'AlarmNames':['by-script']}", "/MetricAlarms/0/Threshold", "60\\.5"),
        watch("DescribeAlarmsForMetric", "{" + metric + "}", "/MetricAlarms/0/AlarmName", "by-script"),
        watch("SetAlarmState", "{'AlarmName':'by-script','StateValue':'ALARM','StateReason':'a drill'}", "", ""),
        watch("DescribeAlarmHistory", "{'AlarmName':'by-script'}", "/AlarmHistoryItems/0/HistorySummary", ANY),
        watch("DisableAlarmActions", "{'AlarmNames':['by-script']}", "", ""),
        watch("EnableAlarmActions", "{'AlarmNames':['by-script']}", "", ""),
        watch("DeleteAlarms", "{'AlarmNames':['by-script']}", "", ""),
        watch("ListMetrics", "{'Namespace':'None'}", "/Metrics", NONE),
        watch("GetMetricStatistics", "{" + metric + "," + span + ",'Period':60,'Statistics':['Sum']}", "/Label", "CpuUser"),
        watch("GetMetricData", "{" + span + ",'MetricDataQueries':[{'Id':'m','MetricStat':{'Stat':'Sum','Period':60,'Metric':{" + metric + "}}}]}", "/MetricDataResults/0/StatusCode", "Complete"));
  }

  private static List<Step> logs() {
    String group = "'logGroupName':'by-script'";
    return List.of(
        log("CreateLogGroup", "{" + group + "}", "", ""),
        log("DescribeLogGroups", "{'logGroupNamePrefix':'by-s'}", "/logGroups/0/logGroupArn", ANY).saved("loggroup"),
        log("PutRetentionPolicy", "{" + group + ",'retentionInDays':7}", "", ""),
        log("DeleteRetentionPolicy", "{" + group + "}", "", ""),
        log("TagResource", "{'resourceArn':'${loggroup}','tags':{'a':'1'}}", "", ""),
        log("ListTagsForResource", "{'resourceArn':'${loggroup}'}", "/tags/a", "1"),
        log("UntagResource", "{'resourceArn':'${loggroup}','tagKeys':['a']}", "", ""),
        log("CreateLogStream", "{" + group + ",'logStreamName':'s'}", "", ""),
        log("PutLogEvents", "{" + group + ",'logStreamName':'s','logEvents':[{'timestamp':${now},'message':'m ERROR'}]}", "/nextSequenceToken", ANY),
        log("GetLogEvents", "{" + group + ",'logStreamName':'s'}", "/events/0/message", "m ERROR"),
        log("FilterLogEvents", "{" + group + ",'filterPattern':'ERROR'}", "/events/0/logStreamName", "s"),
        log("DescribeLogStreams", "{" + group + "}", "/logStreams/0/lastEventTimestamp", "[0-9]+"),
        log("DeleteLogStream", "{" + group + ",'logStreamName':'s'}", "", ""),
        log("DeleteLogGroup", "{" + group + "}", "", ""));
  }

  private static List<Step> prices() {
    String quotas = "service-quotas";
    return List.of(
        Step.of("pricing", "DescribeServices", "{'ServiceCode':'AmazonMSK'}", "/Services/0/ServiceCode", "AmazonMSK"),
        Step.of("pricing", "GetAttributeValues", "{'ServiceCode':'AmazonMSK','AttributeName':'regionCode'}", "/AttributeValues/0/Value", ANY),
        Step.of("pricing", "GetProducts", "{'ServiceCode':'AmazonMSK','Filters':[{'Type':'TERM_MATCH','Field':'regionCode','Value':'us-east-1'}]}", "/PriceList/0", ".*pricePerUnit.*"),
        Step.of(quotas, "ListServices", "{}", "/Services/0/ServiceCode", "kafka"),
        Step.of(quotas, "ListServiceQuotas", "{'ServiceCode':'kafka'}", "/Quotas/0/QuotaCode", "L-.*"),
        Step.of(quotas, "ListAWSDefaultServiceQuotas", "{'ServiceCode':'kafka'}", "/Quotas/0/QuotaCode", "L-.*"),
        Step.of(quotas, "GetServiceQuota", "{'ServiceCode':'kafka','QuotaCode':'L-EDD31C36'}", "/Quota/Value", "90(\\.0)?"),
        Step.of(quotas, "GetAWSDefaultServiceQuota", "{'ServiceCode':'kafka','QuotaCode':'L-EDD31C36'}", "/Quota/Value", "90(\\.0)?"));
  }

  private static Step kafka(String operation, String input, String pointer, String like) {
    return Step.of("kafka", operation, input, pointer, like);
  }

  private static Step ec2(String operation, String input, String pointer, String like) {
    return Step.of("ec2", operation, input, pointer, like);
  }

  private static Step watch(String operation, String input, String pointer, String like) {
    return Step.of("cloudwatch", operation, input, pointer, like);
  }

  private static Step log(String operation, String input, String pointer, String like) {
    return Step.of("logs", operation, input, pointer, like);
  }
}

package io.muskrat.sandbox.broker.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final String ME = "arn:aws:iam::000000000000:user/me";
  private static final Resources CLUSTER =
      new Resources("arn:aws:kafka:ap-northeast-2:000000000000:cluster/demo/0a-2");

  @TempDir Path folder;

  private boolean allows(String statements, String action, String topic) throws IOException {
    Path file = folder.resolve("iam.json");
    Files.writeString(
        file,
        """
        {"region": "ap-northeast-2", "keys": [{"accessKeyId": "K", "secretAccessKey": "S",
         "sessionToken": null, "principal": "%s", "expires": null,
         "policies": [{"Version": "2012-10-17", "Statement": %s}]}]}"""
            .formatted(ME, statements));
    return new Account(new Users(file), CLUSTER, "b-1")
        .allows(ME, action, CLUSTER.arn(ResourceType.TOPIC, topic));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Effect':'Allow','Action':'kafka-cluster:*','Resource':'*'} | true",
        "{'Effect':'Allow','Action':['kafka-cluster:WRITEDATA'],'Resource':['*']} | true",
        "{'Effect':'Allow','Action':'kafka-cluster:Write????','Resource':'*'} | true",
        "{'Effect':'Allow','Action':'kafka-cluster:ReadData','Resource':'*'} | false",
        "{'Effect':'Allow','Action':'kafka:*','Resource':'*'} | false",
        "{'Effect':'Allow','Action':'*','Resource':'arn:aws:kafka:*:*:topic/demo/*/orders'} | true",
        "{'Effect':'Allow','Action':'*','Resource':'arn:aws:kafka:*:*:topic/demo/*/ORDERS'} | false",
        "{'Effect':'Allow','Action':'*','Resource':'arn:aws:kafka:*:*:topic/other/*'} | false",
        "{'Effect':'Allow','NotAction':'kafka-cluster:WriteData','Resource':'*'} | false",
        "{'Effect':'Allow','NotAction':'kafka-cluster:Read*','Resource':'*'} | true",
        "{'Effect':'Allow','Action':'*','NotResource':'*/orders'} | false",
        "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'a':'b'}}} | false",
        "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{}} | true",
        "[{'Effect':'Allow','Action':'*','Resource':'*'},"
            + "{'Effect':'Deny','Action':'*:Write*','Resource':'*'}] | false",
        "[] | false"
      },
      quoteCharacter = '"')
  void writingToOrders(String statements, boolean allowed) throws IOException {
    assertThat(allows(statements.replace('\'', '"'), "WriteData", "orders")).isEqualTo(allowed);
  }

  @Test
  void resourcesAreNamedAsMskNamesThem() {
    assertThat(CLUSTER.arn(ResourceType.GROUP, "g/1"))
        .isEqualTo("arn:aws:kafka:ap-northeast-2:000000000000:group/demo/0a-2/g/1");
    assertThat(CLUSTER.arn(ResourceType.TRANSACTIONAL_ID, "t"))
        .endsWith(":transactional-id/demo/0a-2/t");
    assertThat(CLUSTER.arn(ResourceType.CLUSTER, "kafka-cluster")).endsWith(":cluster/demo/0a-2");
    assertThat(Resources.action(ResourceType.CLUSTER, AclOperation.IDEMPOTENT_WRITE))
        .contains("WriteDataIdempotently");
    assertThat(Resources.action(ResourceType.CLUSTER, AclOperation.CREATE)).isEmpty();
    assertThat(Resources.action(ResourceType.USER, AclOperation.DESCRIBE)).isEmpty();
  }
}

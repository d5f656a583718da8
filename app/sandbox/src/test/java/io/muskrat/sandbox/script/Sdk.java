package io.muskrat.sandbox.script;

import io.muskrat.sandbox.Aws;
import io.muskrat.sandbox.wire.Json;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The unmodified AWS SDK for Java, its operations found by their names. */
public final class Sdk implements Caller, AutoCloseable {
  private final Map<String, SdkClient> clients = new HashMap<>();

  public Sdk(Aws aws) {
    clients.put("kafka", aws.kafka());
    clients.put("ec2", aws.ec2());
    clients.put("sts", aws.sts());
    clients.put("cloudwatch", aws.cloudWatch());
    clients.put("iam", aws.client(IamClient.builder()));
    clients.put("kms", aws.client(KmsClient.builder()));
    clients.put("secretsmanager", aws.client(SecretsManagerClient.builder()));
    clients.put("acm-pca", aws.client(AcmPcaClient.builder()));
    clients.put("logs", aws.client(CloudWatchLogsClient.builder()));
    clients.put("pricing", aws.client(PricingClient.builder()));
    clients.put("application-autoscaling", aws.client(ApplicationAutoScalingClient.builder()));
    clients.put("service-quotas", aws.client(ServiceQuotasClient.builder()));
  }

  @Override
  public JsonNode call(Step step, ObjectNode input) throws Exception {
    step.blobs().forEach(input::put);
    SdkClient client = clients.get(step.service());
    Class<?> face =
        Arrays.stream(client.getClass().getInterfaces())
            .filter(i -> i.getSimpleName().endsWith("Client"))
            .findFirst()
            .orElseThrow();
    Method operation =
        Arrays.stream(face.getMethods())
            .filter(m -> m.getName().equalsIgnoreCase(step.operation()))
            .filter(m -> m.getParameterCount() == 1)
            .filter(m -> m.getParameterTypes()[0].getSimpleName().endsWith("Request"))
            .findFirst()
            .orElseThrow();
    Class<?> request = operation.getParameterTypes()[0];
    SdkPojo builder = (SdkPojo) request.getMethod("builder").invoke(null);
    Object answer = operation.invoke(client, Pojos.build(builder, input));
    return Json.MAPPER.valueToTree(Pojos.tree((SdkPojo) answer));
  }

  @Override
  public void close() {
    clients.values().forEach(SdkClient::close);
  }
}

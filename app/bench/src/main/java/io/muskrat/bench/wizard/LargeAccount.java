package io.muskrat.bench.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import io.muskrat.core.aws.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;

/** Puts a great deal into an account: a VPC with 500 subnets and 200 security groups, and 100 configurations. */
final class LargeAccount {

    private static final int SUBNETS = 500;
    private static final int GROUPS = 200;
    private static final int CONFIGURATIONS = 100;
    private static final int AT_ONCE = 4;
    private static final String KAFKA = "4.3.x.kraft";

    private LargeAccount() { }

    /** @return the id of the VPC */
    static String fill(AwsClients aws) throws Exception {
        Ec2Client ec2 = aws.ec2();
        String vpc = ec2.createVpc(r -> r.cidrBlock("10.64.0.0/16")).vpc().vpcId();
        List<String> zones = ec2.describeAvailabilityZones().availabilityZones().stream()
                .map(AvailabilityZone::zoneName).limit(3).toList();
        List<Runnable> making = new ArrayList<>();
        IntStream.range(0, SUBNETS).forEach(i -> making.add(() -> ec2.createSubnet(r -> r.vpcId(vpc)
                .availabilityZone(zones.get(i % zones.size()))
                .cidrBlock("10.64.%d.%d/25".formatted(i / 2, i % 2 * 128)))));
        // the VPC has one from the beginning
        IntStream.range(1, GROUPS).forEach(i -> making.add(() -> ec2.createSecurityGroup(r -> r.vpcId(vpc)
                .groupName("group-" + i).description("opens what team " + i + " needs"))));
        IntStream.range(0, CONFIGURATIONS).forEach(i -> making.add(() -> aws.kafka().createConfiguration(r -> r
                .name("conf-" + i).kafkaVersions(KAFKA)
                .serverProperties(SdkBytes.fromUtf8String("num.partitions=" + (i + 1) + "\n")))));
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            making.forEach(each -> all.add(threads.submit(each)));
            for (Future<?> each : all) {
                each.get();
            }
        }
        return vpc;
    }
}

package io.muskrat.core.doctor.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.message.DescribeClusterRequestData;
import org.apache.kafka.common.message.DescribeClusterResponseData;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ChannelBuilder;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.DescribeClusterRequest;
import org.apache.kafka.common.requests.DescribeClusterResponse;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * The network part of Kafka's own client, held to one broker: what fails here fails at that broker and nowhere else.
 * An Admin would go on to whichever broker it likes. Used by one thread.
 */
final class OneBroker implements AutoCloseable {

    private static final int REQUEST_MS = 8_000;
    private static final int BUFFER = 64 * 1024;
    private static final String CLIENT = "muskrat-doctor";

    private final Node node;
    private final Metrics metrics = new Metrics();
    private final NetworkClient client;

    /**
     * @throws org.apache.kafka.common.KafkaException when the settings make no client
     */
    OneBroker(Settings settings, Address broker) {
        node = new Node(1, broker.host(), broker.port());
        AdminClientConfig config = settings.config(broker);
        LogContext log = new LogContext("[doctor] ");
        ChannelBuilder channels = ClientUtils.createChannelBuilder(config, Time.SYSTEM, log);
        Selector selector = new Selector(Duration.ofMinutes(1).toMillis(), metrics, Time.SYSTEM, CLIENT, channels, log);
        client = new NetworkClient(selector, new ManualMetadataUpdater(List.of(node)), CLIENT, 1, 1_000, 1_000, BUFFER,
                BUFFER, REQUEST_MS, Net.CONNECT_MS, Net.CONNECT_MS, Time.SYSTEM, true, new ApiVersions(), log,
                MetadataRecoveryStrategy.NONE);
    }

    /**
     * TCP, TLS and login.
     *
     * @throws org.apache.kafka.common.errors.AuthenticationException when TLS or login are refused
     * @throws IOException when the connection breaks, or nothing comes in time
     */
    void login() throws IOException {
        if (!NetworkClientUtils.awaitReady(client, node, Time.SYSTEM, REQUEST_MS)) {
            throw new IOException("no login within " + REQUEST_MS / 1_000 + " s");
        }
    }

    /** With the operations that are allowed on the cluster; UnsupportedVersionException before Kafka 2.8 (KIP-700). */
    DescribeClusterResponseData cluster() throws IOException {
        return ((DescribeClusterResponse) ask(new DescribeClusterRequest.Builder(
                new DescribeClusterRequestData().setIncludeClusterAuthorizedOperations(true)))).data();
    }

    /** All brokers, and one topic with the operations that are allowed on it. */
    MetadataResponseData topic(String name) throws IOException {
        MetadataRequestData asked = new MetadataRequestData().setAllowAutoTopicCreation(false)
                .setIncludeTopicAuthorizedOperations(true)
                .setTopics(List.of(new MetadataRequestData.MetadataRequestTopic().setName(name)));
        return ((MetadataResponse) ask(new MetadataRequest.Builder(asked))).data();
    }

    private AbstractResponse ask(AbstractRequest.Builder<?> builder) throws IOException {
        ClientRequest request = client.newClientRequest(node.idString(), builder, Time.SYSTEM.milliseconds(), true);
        ClientResponse answer = NetworkClientUtils.sendAndReceive(client, request, Time.SYSTEM);
        return answer.responseBody();
    }

    @Override
    public void close() {
        client.close();
        metrics.close();
    }
}

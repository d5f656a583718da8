package io.muskrat.core.doctor;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.KeyPusher;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is to be examined.
 *
 * @param name for people
 * @param account whose cluster it is; null for a cluster that is known by its bootstrap servers only
 * @param kafka how to reach the brokers; null to find it out through the account
 * @param bastion the way to private brokers, null for none
 * @param pusher puts a one-time key on the bastion, given the account's clients; null when the login needs none
 * @param topic to try rights on, empty for none
 */
public record Examination(String name, Account account, KafkaAccess kafka, Bastion bastion,
                          Function<AwsClients, KeyPusher> pusher, String topic) {

    public Examination {
        Objects.requireNonNull(name, "name");
        topic = topic == null ? "" : topic;
    }

    /** A cluster by its bootstrap servers, reached directly. */
    public static Examination of(String name, KafkaAccess kafka) {
        return new Examination(name, null, kafka, null, null, "");
    }

    public Examination through(Bastion way) {
        return new Examination(name, account, kafka, way, pusher, topic);
    }

    public Examination on(String ofTopic) {
        return new Examination(name, account, kafka, bastion, pusher, ofTopic);
    }

    /**
     * A cluster of an AWS account, or, without an ARN, a cluster that an identity of AWS logs in to.
     *
     * @param clients makes clients of the account for the time of the examination
     * @param clusterArn empty when the account is not the cluster's, or has none that is meant
     * @param wayIn chooses how to log in from the bootstrap strings by kind (Plaintext, Tls, SaslScram, SaslIam,
     *     Public...; none without an ARN), as the app itself does; null to examine the account only. Throws a
     *     ProblemException CLUSTER_NO_WAY_IN when there is no way
     */
    public record Account(Supplier<AwsClients> clients, String clusterArn,
                          BiFunction<Map<String, String>, AwsClients, KafkaAccess> wayIn) {

        public Account {
            Objects.requireNonNull(clients, "clients");
            clusterArn = clusterArn == null ? "" : clusterArn;
        }
    }
}

package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Logs;
import java.util.List;
import java.util.function.UnaryOperator;

/** Encryption, authentication and what watches the cluster. */
final class SafetyRows {
    private static final String PCA = "arn:aws:acm-pca:ap-northeast-2:000000000000:certificate-authority/1-2";
    private static final String AUTHORITIES = "One or more of the certificate authority ARNs";
    private static final String EXPLICITLY = "You must enable unauthenticated traffic explicitly";
    private static final String TLS_ONLY = "must be set to either TLS or TLS_PLAINTEXT";

    private SafetyRows() {}

    static void add(Rows rows) {
        encryption(rows.from(rows.ground().standard()));
        authentication(rows);
        authorities(rows);
        watching(rows);
        encryption(rows.from(rows.ground().express()));
    }

    private static void encryption(Rows rows) {
        rows.refused("SSL", "encryptionInTransit", "encryption-unknown", "enum value set",
                        d -> d.encryption(e -> e.withInTransit("SSL")))
                .refusedAt(WizardStep.AUTHENTICATION, "IAM without encryption in the cluster", "inCluster",
                        "in-cluster-auth", "you must also turn on in-cluster encryption",
                        d -> d.authentication(a -> a.withIam(true)).encryption(e -> e.withInCluster(false)))
                .refused("alias/mine", "kmsKey", "kms-key", "does not exist or is not enabled",
                        d -> d.encryption(e -> e.withKmsKey("alias/mine")))
                .stricter("alias/aws/kafka", "kmsKey", "kms-key",
                        "the API reference asks for an ARN, and a policy for the creator can name no other",
                        d -> d.encryption(e -> e.withKmsKey("alias/aws/kafka")))
                .refused("my key", "kmsKey", "kms-key", "does not exist or is not enabled",
                        d -> d.encryption(e -> e.withKmsKey("my key")));
    }

    private static void authentication(Rows rows) {
        rows.refusedAt(WizardStep.AUTHENTICATION, "SCRAM without encryption in the cluster", "inCluster",
                        "in-cluster-auth", "you must also turn on in-cluster encryption",
                        d -> d.authentication(a -> a.withScram(true)).encryption(e -> e.withInCluster(false)))
                .refused("IAM over plaintext", "authIam", "auth-plaintext", TLS_ONLY,
                        d -> d.authentication(a -> a.withIam(true)).encryption(e -> e.withInTransit("PLAINTEXT")))
                .refused("SCRAM over plaintext", "authScram", "auth-plaintext", TLS_ONLY,
                        d -> d.authentication(a -> a.withScram(true)).encryption(e -> e.withInTransit("PLAINTEXT")))
                .refused("mutual TLS over plaintext", "authTls", "auth-plaintext", AUTHORITIES,
                        d -> d.authentication(a -> a.withTls(true).withTlsAuthorities(List.of(PCA)))
                                .encryption(e -> e.withInTransit("PLAINTEXT")))
                .refused("IAM, TLS and plaintext, nobody without", "authUnauthenticated", "auth-tls-plaintext", EXPLICITLY,
                        d -> d.authentication(a -> a.withIam(true).withUnauthenticated(false))
                                .encryption(e -> e.withInTransit("TLS_PLAINTEXT")))
                .refused("SCRAM, TLS and plaintext, nobody without", "authUnauthenticated", "auth-tls-plaintext", EXPLICITLY,
                        d -> d.authentication(a -> a.withScram(true).withUnauthenticated(false))
                                .encryption(e -> e.withInTransit("TLS_PLAINTEXT")))
                .refused("no way in", "authUnauthenticated", "auth-none", "Unauthenticated cannot be set to false",
                        d -> d.authentication(a -> a.withUnauthenticated(false)));
    }

    private static void authorities(Rows rows) {
        rows.stricter("a first SCRAM user without a key", "scramKmsKey", "scram-key-empty",
                        "the secret is made once the cluster is there, and could not be associated then",
                        d -> d.authentication(a -> a.withScram(true).withScramUser("orders")))
                .stricter("AWS's own key for a first SCRAM user", "scramKmsKey", "scram-key",
                        "the secret is made once the cluster is there, and MSK would not take it then",
                        d -> d.authentication(a -> a.withScram(true).withScramUser("orders")
                                .withScramKmsKey("alias/aws/secretsmanager")))
                .refused("mutual TLS without an authority", "tlsAuthorities", "authorities-empty",
                        "specify at least one certificate authority ARN", d -> d.authentication(a -> a.withTls(true)))
                .refused("mutual TLS with an empty row", "tlsAuthorities", "authorities-empty",
                        "specify at least one certificate authority ARN",
                        d -> d.authentication(a -> a.withTls(true).withTlsAuthorities(List.of("", " "))))
                .refused("an authority of ACM", "tlsAuthorities", "authority-arn", AUTHORITIES,
                        d -> d.authentication(a -> a.withTls(true)
                                .withTlsAuthorities(List.of("arn:aws:acm:ap-northeast-2:000000000000:certificate/1"))))
                .refused("authority x", "tlsAuthorities", "authority-arn", AUTHORITIES,
                        d -> d.authentication(a -> a.withTls(true).withTlsAuthorities(List.of("x"))));
    }

    private static void watching(Rows rows) {
        rows.refused("level ALL", "monitoring", "monitoring-unknown", "enum value set",
                        d -> d.watching(w -> w.withMonitoring("ALL")))
                .refused("logs to no group", "logGroup", "log-group-empty", "specify the parameter logGroup",
                        d -> logs(d, l -> l.withCloudWatch(true, "")))
                .refused("logs to my group", "logGroup", "log-group", "logGroup is not valid",
                        d -> logs(d, l -> l.withCloudWatch(true, "my group")))
                .refused("logs to no bucket", "logBucket", "log-bucket-empty", "specify the parameter bucket",
                        d -> logs(d, l -> l.withS3(true, " ", "")))
                .refused("logs to My_Bucket", "logBucket", "log-bucket", "bucket is not valid",
                        d -> logs(d, l -> l.withS3(true, "My_Bucket", "")))
                .refused("logs to a bucket with two dots", "logBucket", "log-bucket", "bucket is not valid",
                        d -> logs(d, l -> l.withS3(true, "a..b", "")))
                .refused("logs to no stream", "logStream", "log-stream-empty", "specify the parameter deliveryStream",
                        d -> logs(d, l -> l.withFirehose(true, "")))
                .refused("logs to my stream", "logStream", "log-stream", "deliveryStream is not valid",
                        d -> logs(d, l -> l.withFirehose(true, "my stream")));
    }

    private static ClusterDraft logs(ClusterDraft draft, UnaryOperator<Logs> change) {
        return draft.watching(w -> w.withLogs(change.apply(w.logs())));
    }
}

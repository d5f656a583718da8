package io.muskrat.core.createcluster.rules;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthorityType;
import software.amazon.awssdk.services.acmpca.model.KeyAlgorithm;
import software.amazon.awssdk.services.acmpca.model.SigningAlgorithm;
import software.amazon.awssdk.services.acmpca.model.ValidityPeriodType;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * What an account has besides networks.
 *
 * @param authority ARN of a private certificate authority that is ACTIVE
 * @param key ARN of an enabled KMS key
 * @param logGroup a group of CloudWatch Logs
 */
record Vault(String authority, String key, String logGroup) {
    private static final String TEMPLATE = "arn:aws:acm-pca:::template/RootCACertificate/V1";

    /** Made anew in the account. */
    static Vault in(AwsClients clients) {
        String group = "/msk/brokers-" + System.nanoTime();
        group(clients, group);
        String key = clients.kms().createKey(r -> r.description("volumes of brokers")).keyMetadata().arn();
        return new Vault(root(clients.acmPca()), key, group);
    }

    // the app itself has no need of CloudWatch Logs
    private static void group(AwsClients clients, String name) {
        AwsCredentials.Keys keys = clients.keys();
        try (SdkHttpClient http = Apache5HttpClient.create();
                CloudWatchLogsClient logs = CloudWatchLogsClient.builder()
                        .httpClient(http)
                        .endpointOverride(clients.access().endpoint())
                        .region(Region.of(clients.access().region()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey())))
                        .build()) {
            logs.createLogGroup(r -> r.logGroupName(name));
        }
    }

    // a root authority is ACTIVE once it has the certificate that it has issued to itself
    private static String root(AcmPcaClient pca) {
        String arn = pca.createCertificateAuthority(r -> r.certificateAuthorityType(CertificateAuthorityType.ROOT)
                        .certificateAuthorityConfiguration(c -> c.keyAlgorithm(KeyAlgorithm.EC_PRIME256_V1)
                                .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                                .subject(s -> s.commonName("clients"))))
                .certificateAuthorityArn();
        String csr = pca.getCertificateAuthorityCsr(r -> r.certificateAuthorityArn(arn)).csr();
        String issued = pca.issueCertificate(r -> r.certificateAuthorityArn(arn)
                        .csr(SdkBytes.fromUtf8String(csr))
                        .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                        .templateArn(TEMPLATE)
                        .validity(v -> v.type(ValidityPeriodType.DAYS).value(30L)))
                .certificateArn();
        String own = pca.getCertificate(r -> r.certificateAuthorityArn(arn).certificateArn(issued)).certificate();
        pca.importCertificateAuthorityCertificate(r -> r.certificateAuthorityArn(arn).certificate(SdkBytes.fromUtf8String(own)));
        return arn;
    }
}

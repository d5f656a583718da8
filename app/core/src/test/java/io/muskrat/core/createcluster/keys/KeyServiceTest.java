package io.muskrat.core.createcluster.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.acmpca.model.ASN1Subject;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthorityType;
import software.amazon.awssdk.services.acmpca.model.KeyAlgorithm;
import software.amazon.awssdk.services.acmpca.model.SigningAlgorithm;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class KeyServiceTest {
    private final Account account;
    private final KeyService service;

    KeyServiceTest(Account account) {
        this.account = account;
        service = new KeyService(account.clients());
    }

    @Test
    void keysThatCanEncryptAreListedByTheirAliases() {
        var kms = account.clients().kms();
        String named = kms.createKey(r -> r.description("volumes")).keyMetadata().arn();
        String disabled = kms.createKey().keyMetadata().arn();
        kms.createAlias(r -> r.aliasName("alias/msk-volumes").targetKeyId(named));
        kms.disableKey(r -> r.keyId(disabled));
        assertThat(service.keys()).extracting(EncryptionKey::arn).contains(named).doesNotContain(disabled);
        assertThat(service.keys()).filteredOn(key -> key.arn().equals(named)).singleElement()
                .isEqualTo(new EncryptionKey(named, "msk-volumes", "volumes"));
        assertThat(service.keys().getFirst().label()).startsWith(service.keys().getFirst().alias());
    }

    @Test
    void authoritiesAreListedWithTheirState() {
        var subject = ASN1Subject.builder().commonName("Kafka clients").build();
        String arn = account.clients().acmPca().createCertificateAuthority(r -> r
                        .certificateAuthorityType(CertificateAuthorityType.ROOT)
                        .certificateAuthorityConfiguration(c -> c.keyAlgorithm(KeyAlgorithm.RSA_2048)
                                .signingAlgorithm(SigningAlgorithm.SHA256_WITHRSA)
                                .subject(subject)))
                .certificateAuthorityArn();
        assertThat(service.authorities()).filteredOn(each -> each.arn().equals(arn)).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Kafka clients");
            assertThat(each.active()).isFalse();
            assertThat(each.label()).startsWith("Kafka clients (");
        });
    }
}

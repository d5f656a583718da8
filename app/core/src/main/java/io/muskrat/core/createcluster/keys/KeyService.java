package io.muskrat.core.createcluster.keys;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsErrors;
import io.muskrat.core.platform.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.acmpca.model.ASN1Subject;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthority;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;

/** Lists keys and authorities of the account and region. Every method blocks; ProblemException AWS_... */
public final class KeyService {
    private static final int AT_ONCE = 8;
    private static final String ALIAS = "alias/";

    private final AwsClients clients;

    public KeyService(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Keys of the customer's own that can be used now: symmetric, for encryption, enabled. Those with an alias first,
     * by name. A key that may not be described is left out.
     */
    public List<EncryptionKey> keys() {
        Map<String, String> aliases = new HashMap<>();
        List<KeyListEntry> all = calling(() -> {
            clients.kms().listAliasesPaginator().aliases().stream()
                    .filter(alias -> alias.targetKeyId() != null)
                    .forEach(alias -> aliases.merge(
                            alias.targetKeyId(),
                            alias.aliasName().substring(ALIAS.length()),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other));
            return clients.kms().listKeysPaginator().keys().stream().toList();
        });
        return described(all).stream()
                .filter(KeyService::fits)
                .map(key -> new EncryptionKey(
                        key.arn(),
                        aliases.getOrDefault(key.keyId(), ""),
                        key.description() == null ? "" : key.description()))
                .sorted(Comparator.comparing((EncryptionKey key) -> key.alias().isEmpty())
                        .thenComparing(EncryptionKey::label))
                .toList();
    }

    /** Authorities of the account, active ones first, by name. */
    public List<Authority> authorities() {
        return calling(() -> clients.acmPca().listCertificateAuthoritiesPaginator().certificateAuthorities().stream()
                .map(KeyService::authority)
                .sorted(Comparator.comparing((Authority authority) -> !authority.active())
                        .thenComparing(Authority::label))
                .toList());
    }

    // KMS describes one key a call
    private List<KeyMetadata> described(List<KeyListEntry> keys) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Optional<KeyMetadata>>> answers = keys.stream()
                    .map(key -> threads.submit(() -> describe(key.keyId())))
                    .toList();
            List<KeyMetadata> described = new ArrayList<>();
            try {
                for (Future<Optional<KeyMetadata>> answer : answers) {
                    answer.get().ifPresent(described::add);
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new ProblemException(AwsErrors.problem(e.getCause()), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("keys");
            }
            return described;
        }
    }

    private Optional<KeyMetadata> describe(String id) {
        try {
            return Optional.of(clients.kms().describeKey(r -> r.keyId(id)).keyMetadata());
        } catch (KmsException e) {
            if (e.statusCode() == 400 && !e.isThrottlingException()) { // denied for this key, or gone meanwhile
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean fits(KeyMetadata key) {
        return Boolean.TRUE.equals(key.enabled())
                && key.keyManager() != KeyManagerType.AWS
                && key.keyUsage() == KeyUsageType.ENCRYPT_DECRYPT
                && key.keySpec() == KeySpec.SYMMETRIC_DEFAULT;
    }

    private static Authority authority(CertificateAuthority found) {
        ASN1Subject subject = found.certificateAuthorityConfiguration() == null
                ? null
                : found.certificateAuthorityConfiguration().subject();
        String name = subject == null ? null : subject.commonName() == null ? subject.organization() : subject.commonName();
        return new Authority(found.arn(), name == null ? "" : name, found.statusAsString());
    }
}

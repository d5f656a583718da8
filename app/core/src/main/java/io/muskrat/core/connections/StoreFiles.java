package io.muskrat.core.connections;

import io.muskrat.core.platform.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether truststore and keystore can be opened with their passwords; told at the field, before any broker is asked. */
final class StoreFiles {

    private StoreFiles() { }

    /** @param secrets typed or kept; what is not there is not checked */
    static List<Violation> check(Security security, Function<SecretField, Optional<char[]>> secrets) {
        List<Violation> refused = new ArrayList<>();
        Certificates files = security.certificates();
        if (security.encrypted()) {
            open(files.truststore(), "truststore", SecretField.TRUSTSTORE_PASSWORD, secrets).ifPresent(refused::add);
        }
        if (security.method() == Security.Method.MUTUAL_TLS) {
            open(files.keystore(), "keystore", SecretField.KEYSTORE_PASSWORD, secrets).ifPresent(refused::add);
        }
        return refused;
    }

    private static Optional<Violation> open(String file, String field, SecretField secret,
                                            Function<SecretField, Optional<char[]>> secrets) {
        if (!UserFiles.readable(file) || Certificates.type(file) == Certificates.Type.PEM) {
            return Optional.empty();
        }
        Optional<char[]> password = secrets.apply(secret);
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(UserFiles.path(file))) {
            KeyStore.getInstance(Certificates.type(file).name()).load(in, password.get());
            return Optional.empty();
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            return Optional.of(wrong ? Violation.of(secret.field(), "store-password", file)
                    : Violation.of(field, "certificate-file", file));
        } catch (GeneralSecurityException e) {
            return Optional.of(Violation.of(field, "certificate-file", file));
        }
    }
}

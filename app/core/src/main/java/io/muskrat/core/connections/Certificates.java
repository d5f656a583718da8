package io.muskrat.core.connections;

import java.util.Locale;

/**
 * Files for TLS. Their passwords are in the store of secrets.
 *
 * @param truststore certificates of the authorities that are trusted; empty for those that Java trusts
 * @param keystore the client's certificate and its key; empty without mutual TLS
 * @param keyFile the key in PEM, when it does not stand in the PEM file of the certificate; else empty
 */
public record Certificates(String truststore, String keystore, String keyFile) {

    public static final Certificates NONE = new Certificates("", "", "");

    public Certificates {
        truststore = truststore == null ? "" : truststore.strip();
        keystore = keystore == null ? "" : keystore.strip();
        keyFile = keyFile == null ? "" : keyFile.strip();
    }

    /** Kafka's names. */
    public enum Type { PEM, PKCS12, JKS }

    /** By the file's ending: {@code .p12 .pfx} PKCS12, {@code .pem .crt .cer .key} PEM, all else JKS. */
    public static Type type(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "p12", "pfx", "pkcs12" -> Type.PKCS12;
            case "pem", "crt", "cer", "key" -> Type.PEM;
            default -> Type.JKS;
        };
    }
}

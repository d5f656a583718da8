package io.muskrat.core.connections;

/** The secrets that a connection may have. */
public enum SecretField {
    /** Of SASL PLAIN and SCRAM. */
    PASSWORD("password"),
    TRUSTSTORE_PASSWORD("truststorePassword"),
    KEYSTORE_PASSWORD("keystorePassword"),
    /** Of the private key. */
    KEY_PASSWORD("keyPassword"),
    AWS_SECRET_KEY("secretAccessKey"),
    /** Of temporary keys. */
    AWS_SESSION_TOKEN("sessionToken");

    private final String field;

    SecretField(String field) {
        this.field = field;
    }

    /** The name of the field in forms and violations. */
    public String field() {
        return field;
    }

    /** In the store of secrets. */
    public String id(String connectionId) {
        return "connection/" + connectionId + "/" + field;
    }

    /** In the store of secrets: a client property with a secret. */
    public static String propertyId(String connectionId, String property) {
        return "connection/" + connectionId + "/property/" + property;
    }
}

package io.muskrat.core.connections;

/**
 * How to sign in to brokers.
 *
 * @param plaintext SASL without TLS; of no meaning for the other ways
 * @param user for PLAIN and SCRAM
 * @param aws whose IAM identity signs in, for {@link Method#IAM} and {@link Method#OAUTH_MSK} of a connection that has no
 *     AWS account of its own; null else
 */
public record Security(Method method, boolean plaintext, String user, Certificates certificates, AwsAccount aws) {

    /** Without any. */
    public static final Security NONE = new Security(Method.NONE, false, "", Certificates.NONE, null);

    public Security {
        method = method == null ? Method.NONE : method;
        user = user == null ? "" : user.strip();
        certificates = certificates == null ? Certificates.NONE : certificates;
    }

    public static Security of(Method method) {
        return new Security(method, false, "", Certificates.NONE, null);
    }

    /** The ways of signing in. */
    public enum Method {
        /** Plaintext. */
        NONE,
        TLS,
        /** TLS with a certificate of the client's. */
        MUTUAL_TLS,
        PLAIN,
        SCRAM_256,
        SCRAM_512,
        /** AWS_MSK_IAM. */
        IAM,
        /** OAUTHBEARER with a token of IAM's. */
        OAUTH_MSK;

        public boolean sasl() {
            return ordinal() >= PLAIN.ordinal();
        }

        /** User name and password. */
        public boolean password() {
            return this == PLAIN || scram();
        }

        public boolean scram() {
            return this == SCRAM_256 || this == SCRAM_512;
        }

        /** By an AWS identity. */
        public boolean aws() {
            return this == IAM || this == OAUTH_MSK;
        }
    }

    /** Whether bytes travel encrypted. */
    public boolean encrypted() {
        return method != Method.NONE && !(plaintext && method.password());
    }
}

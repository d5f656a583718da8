package io.muskrat.core.tunnels;

/**
 * Which secret is asked for.
 *
 * @param subject the key file's path, or {@code user@host:port} for what the server asks
 * @param prompt the server's own words for {@link Kind#PROMPT}, else ""
 */
public record SshSecret(Kind kind, String subject, String prompt) {

    /** What it is. */
    public enum Kind {
        /** Of an encrypted key file. */
        PASSPHRASE,
        /** Of the login. */
        PASSWORD,
        /** What the server asks in its own words, such as a one-time code; not to be remembered. */
        PROMPT
    }
}

package io.muskrat.core.doctor.finding;

/**
 * Something ready to copy that puts a failure right.
 *
 * @param text a command line, a JSON document, a property line; empty for {@link Kind#TUNNEL}
 */
public record Fix(Kind kind, String text) {

    /** What the text is. */
    public enum Kind {
        /** For a shell. */
        COMMAND,
        /** An IAM policy document. */
        IAM_POLICY,
        /** A line of client.properties. */
        PROPERTY,
        /** A line of the configuration of the SSH server. */
        SSHD,
        /** A tunnel through a bastion, which the app itself digs. */
        TUNNEL
    }

    public static Fix command(String text) {
        return new Fix(Kind.COMMAND, text);
    }

    public static Fix property(String name, String value) {
        return new Fix(Kind.PROPERTY, name + "=" + value);
    }
}

package io.muskrat.core.createcluster.keys;

/**
 * A key of KMS that can encrypt volumes or secrets.
 *
 * @param alias without {@code alias/}; empty when it has none
 * @param description may be empty
 */
public record EncryptionKey(String arn, String alias, String description) {
    /** What people know it by. */
    public String label() {
        String id = arn.substring(arn.lastIndexOf('/') + 1);
        return alias.isEmpty() ? id : alias + " (" + id + ")";
    }
}

package io.muskrat.core.createcluster.keys;

/**
 * A certificate authority of AWS Private CA.
 *
 * @param name the common name of its subject, else the organisation, else empty
 * @param status AWS's word, such as ACTIVE or PENDING_CERTIFICATE; MSK takes active ones
 */
public record Authority(String arn, String name, String status) {
    public boolean active() {
        return status.equals("ACTIVE");
    }

    /** What people know it by. */
    public String label() {
        String id = arn.substring(arn.lastIndexOf('/') + 1);
        return name.isEmpty() ? id : name + " (" + id + ")";
    }
}

package io.muskrat.core.kafka.iam;

/**
 * Keys of an AWS identity.
 *
 * @param sessionToken null for keys that do not expire
 */
public record IamKeys(String accessKeyId, String secretAccessKey, String sessionToken) {

    @Override
    public String toString() {
        return "IamKeys[" + accessKeyId + "]";
    }
}

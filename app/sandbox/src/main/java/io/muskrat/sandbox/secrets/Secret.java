package io.muskrat.sandbox.secrets;

/**
 * A secret's current version.
 *
 * @param arn ends with a hyphen and six random characters
 * @param kmsKeyId as given at creation; null for the account's default key
 * @param value its SecretString, null when it has none
 * @param deleted it waits for the end of its recovery window
 */
public record Secret(String arn, String name, String kmsKeyId, String value, boolean deleted) {
  /** Without the value. */
  @Override
  public String toString() {
    return "Secret[" + arn + "]";
  }
}

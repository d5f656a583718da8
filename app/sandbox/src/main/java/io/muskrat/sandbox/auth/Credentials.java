package io.muskrat.sandbox.auth;

/** The sandbox's one access key. */
public record Credentials(String accessKeyId, String secretAccessKey) {
  @Override
  public String toString() {
    return "Credentials[" + accessKeyId + "]";
  }
}

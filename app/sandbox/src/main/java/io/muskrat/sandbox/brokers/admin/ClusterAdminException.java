package io.muskrat.sandbox.brokers.admin;

/** The cluster refused, or could not be asked. */
public final class ClusterAdminException extends RuntimeException {
  /** No broker answered in time; not one of Kafka's names. */
  public static final String UNAVAILABLE = "UNAVAILABLE";

  private static final long serialVersionUID = 1L;

  private final String code;

  ClusterAdminException(String code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * Kafka's name of the error (<a href="https://kafka.apache.org/protocol#protocol_error_codes">error
   * codes</a>), e.g. {@code TOPIC_ALREADY_EXISTS}, or {@link #UNAVAILABLE}.
   */
  public String code() {
    return code;
  }
}

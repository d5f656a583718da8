package io.muskrat.sandbox.http;

/** An answer with which AWS refuses; each protocol writes it in its own form. */
public final class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final String parameter;

  /**
   * @param status HTTP status
   * @param code AWS's error code or exception name
   * @param parameter MSK's {@code invalidParameter}, null when there is none
   */
  public AwsException(int status, String code, String message, String parameter) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
  }

  public AwsException(int status, String code, String message) {
    this(status, code, message, null);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String parameter() {
    return parameter;
  }
}

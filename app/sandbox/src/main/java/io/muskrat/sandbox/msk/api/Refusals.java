package io.muskrat.sandbox.msk.api;

import io.muskrat.sandbox.http.AwsException;

/** MSK's exceptions. */
public final class Refusals {
  private Refusals() {}

  /**
   * @param parameter MSK's {@code invalidParameter}, null when the request as a whole is wrong
   */
  public static AwsException badRequest(String parameter, String message) {
    return new AwsException(400, "BadRequestException", message, parameter);
  }

  public static AwsException conflict(String parameter, String message) {
    return new AwsException(409, "ConflictException", message, parameter);
  }

  public static AwsException notFound(String parameter, String message) {
    return new AwsException(404, "NotFoundException", message, parameter);
  }

  /** For what real MSK has and this sandbox has not. */
  public static AwsException absent(String what) {
    return new AwsException(400, "UnsupportedOperationException", what);
  }
}

package io.muskrat.sandbox.msk.sharing;

/** One entry of a batch could not be done. */
final class UnprocessedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  UnprocessedException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}

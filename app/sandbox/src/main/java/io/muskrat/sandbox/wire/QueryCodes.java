package io.muskrat.sandbox.wire;

import java.util.Map;

/**
 * CloudWatch's newer protocols name an error by its shape, and carry awsQuery's code for it in a
 * header; the two differ for these.
 */
final class QueryCodes {
  private static final Map<String, String> SHAPES =
      Map.of(
          "InvalidParameterValue", "InvalidParameterValueException",
          "InvalidParameterCombination", "InvalidParameterCombinationException",
          "MissingParameter", "MissingRequiredParameterException",
          "InvalidFormat", "InvalidFormatFault",
          "LimitExceeded", "LimitExceededFault");

  private QueryCodes() {}

  static String shape(String code) {
    return SHAPES.getOrDefault(code, code);
  }
}

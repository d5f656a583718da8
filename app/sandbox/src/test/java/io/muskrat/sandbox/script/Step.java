package io.muskrat.sandbox.script;

import java.util.Map;

/**
 * One call to AWS, whoever makes it.
 *
 * @param service as the AWS CLI names it
 * @param operation as the model names it
 * @param input the request in JSON by the model's member names; {@code ${x}} is what was saved as x
 * @param blobs members that are bytes
 * @param pointer into the answer, where something must be; empty for an answer without content
 * @param like what must be there, a regular expression
 * @param save a name for what is there, empty for none
 */
public record Step(
    String service,
    String operation,
    String input,
    Map<String, String> blobs,
    String pointer,
    String like,
    String save) {
  /** Not a call: wait until the cluster {@code ${cluster}} is ACTIVE and save its version. */
  public static final String SETTLE = "settle";

  static Step settle() {
    return new Step(SETTLE, "", "{}", Map.of(), "", "", "");
  }

  static Step of(String service, String operation, String input, String pointer, String like) {
    return new Step(service, operation, input.replace('\'', '"'), Map.of(), pointer, like, "");
  }

  static Step of(String service, String operation, String input) {
    return of(service, operation, input, "", "");
  }

  Step saved(String as) {
    return new Step(service, operation, input, blobs, pointer, like, as);
  }

  Step blob(String member, String text) {
    return new Step(service, operation, input, Map.of(member, text), pointer, like, save);
  }
}

package io.muskrat.sandbox.msk.api;

/** What an MSK operation does. */
@FunctionalInterface
public interface Operation {
  /**
   * @return the answer's JSON as a tree of maps, lists and values or a Jackson node
   * @throws io.muskrat.sandbox.http.AwsException when the service refuses
   */
  Object run(Call call);
}

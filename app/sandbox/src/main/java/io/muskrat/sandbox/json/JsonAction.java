package io.muskrat.sandbox.json;

import java.util.Map;

/** What one operation of an awsJson service does. */
@FunctionalInterface
public interface JsonAction {
  /**
   * The result as a tree of maps, lists, strings, numbers and instants.
   *
   * @throws io.muskrat.sandbox.http.AwsException when it refuses
   */
  Map<String, ?> run(Body in);
}

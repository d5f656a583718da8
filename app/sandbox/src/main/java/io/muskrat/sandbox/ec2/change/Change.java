package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.http.AwsException;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** An operation of EC2 that changes something. */
@FunctionalInterface
public interface Change {
  /** What most of them answer. */
  Map<String, Object> DONE = Map.of("return", true);

  /**
   * @return the answer's elements
   * @throws AwsException when EC2 refuses
   */
  Map<String, Object> run(ObjectNode in);
}

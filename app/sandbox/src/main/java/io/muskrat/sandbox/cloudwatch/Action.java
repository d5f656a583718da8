package io.muskrat.sandbox.cloudwatch;

import java.util.Map;

/** What a CloudWatch operation does, whatever the protocol. */
@FunctionalInterface
public interface Action {
  /** The result as a tree of maps, lists, strings, numbers and instants. */
  Map<String, Object> run(Input in);
}

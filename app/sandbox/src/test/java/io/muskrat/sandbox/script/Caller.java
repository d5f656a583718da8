package io.muskrat.sandbox.script;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who makes the calls of the script. */
@FunctionalInterface
public interface Caller {
  /** The answer by the model's member names; an empty object when it has no content. */
  JsonNode call(Step step, ObjectNode input) throws Exception;
}

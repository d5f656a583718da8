package io.muskrat.sandbox.msk.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One call of an MSK operation.
 *
 * @param labels the path's parts by their names in the model, decoded
 * @param query the query string's values, decoded
 * @param body the JSON body; an empty object when there was none
 */
public record Call(
    Map<String, String> labels, Map<String, List<String>> query, JsonNode body) {

  public String label(String name) {
    return labels.get(name);
  }

  /** The cluster's ARN, which most paths have. */
  public String clusterArn() {
    return label("clusterArn");
  }

  public Optional<String> parameter(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }
}

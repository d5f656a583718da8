package io.muskrat.sandbox.scaling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that scaling did.
 *
 * @param status Successful or Failed
 */
record Activity(
    String id,
    String resource,
    String description,
    String cause,
    Instant start,
    Instant end,
    String status,
    String message) {

  /** Latest first. */
  String key() {
    return "%020d".formatted(Long.MAX_VALUE - start.toEpochMilli()) + id;
  }

  boolean successful() {
    return status.equals("Successful");
  }

  Map<String, Object> view() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ActivityId", id);
    out.put("ServiceNamespace", Scope.NAMESPACE);
    out.put("ResourceId", resource);
    out.put("ScalableDimension", Scope.DIMENSION);
    out.put("Description", description);
    out.put("Cause", cause);
    out.put("StartTime", start);
    out.put("EndTime", end);
    out.put("StatusCode", status);
    out.put("StatusMessage", message);
    return out;
  }
}

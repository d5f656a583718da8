package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.http.AwsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A structure of a request. CBOR and JSON have typed values, awsQuery has text for all of them; both
 * are taken.
 */
public record Input(JsonNode node) {
  private static final double LATEST = 253_402_300_799.0;

  public static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValue", message);
  }

  private static AwsException missing(String name) {
    return new AwsException(
        400, "MissingParameter", "The parameter " + name + " is required.");
  }

  public Optional<String> text(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw invalid("The parameter " + name + " must be a string.");
    }
    return Optional.of(value.stringValue()).filter(t -> !t.isEmpty());
  }

  public String needText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  public Optional<Integer> whole(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return Optional.of(value.intValue());
    }
    if (value.isString() && value.stringValue().matches("-?[0-9]{1,9}")) {
      return Optional.of(Integer.parseInt(value.stringValue()));
    }
    throw invalid("The parameter " + name + " must be an integer.");
  }

  public Optional<Double> number(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value.isNumber() && Double.isFinite(value.doubleValue())) {
      return Optional.of(value.doubleValue());
    }
    if (value.isString() && value.stringValue().matches("-?[0-9]{1,18}(\\.[0-9]{0,18})?([eE][+-]?[0-9]{1,2})?")) {
      return Optional.of(Double.parseDouble(value.stringValue()));
    }
    throw invalid("The parameter " + name + " must be a number.");
  }

  public boolean flag(String name, boolean otherwise) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isString() && value.stringValue().matches("true|false")) {
      return value.stringValue().equals("true");
    }
    throw invalid("The parameter " + name + " must be true or false.");
  }

  public Instant needTime(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw missing(name);
    }
    if (value.isNumber() && Math.abs(value.doubleValue()) <= LATEST) {
      return Instant.ofEpochMilli(Math.round(value.doubleValue() * 1000));
    }
    if (value.isString()) {
      try {
        return OffsetDateTime.parse(value.stringValue()).toInstant();
      } catch (DateTimeException e) {
        throw invalid("The parameter " + name + " must be a time.");
      }
    }
    throw invalid("The parameter " + name + " must be a time.");
  }

  public List<Input> structures(String name) {
    List<Input> out = new ArrayList<>();
    for (JsonNode each : list(name)) {
      if (!each.isObject()) {
        throw invalid("The parameter " + name + " must be a list of structures.");
      }
      out.add(new Input(each));
    }
    return out;
  }

  public List<String> texts(String name) {
    List<String> out = new ArrayList<>();
    for (JsonNode each : list(name)) {
      if (!each.isString()) {
        throw invalid("The parameter " + name + " must be a list of strings.");
      }
      out.add(each.stringValue());
    }
    return out;
  }

  public Optional<Input> structure(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw invalid("The parameter " + name + " must be a structure.");
    }
    return Optional.of(new Input(value));
  }

  private JsonNode list(String name) {
    JsonNode value = node.path(name);
    boolean emptyForm = value.isString() && value.stringValue().isEmpty();
    if (!value.isMissingNode() && !value.isNull() && !emptyForm && !value.isArray()) {
      throw invalid("The parameter " + name + " must be a list.");
    }
    return value;
  }
}

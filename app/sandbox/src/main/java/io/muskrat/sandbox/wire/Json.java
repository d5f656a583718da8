package io.muskrat.sandbox.wire;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out. */
public final class Json {
  public static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /**
   * @throws JacksonException when it is not one JSON value
   */
  public static JsonNode read(byte[] body) {
    return MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
  }

  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}

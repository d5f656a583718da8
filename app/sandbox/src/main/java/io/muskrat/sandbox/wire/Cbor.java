package io.muskrat.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/** CBOR (RFC 8949) as Smithy's rpcv2Cbor uses it: timestamps are epoch seconds under tag 1. */
public final class Cbor {
  private static final CBORMapper MAPPER = CBORMapper.builder().build();
  private static final int EPOCH = 1;

  private Cbor() {}

  /**
   * Timestamps come out as numbers, epoch seconds.
   *
   * @throws JacksonException when it is not CBOR
   */
  public static JsonNode read(byte[] body) {
    return MAPPER.readTree(body);
  }

  public static byte[] write(Map<String, ?> tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CBORGenerator generator = (CBORGenerator) MAPPER.createGenerator(out)) {
      value(generator, tree);
    }
    return out.toByteArray();
  }

  private static void value(CBORGenerator to, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        to.writeStartObject();
        map.forEach(
            (k, v) -> {
              if (v != null) {
                to.writeName(k.toString());
                value(to, v);
              }
            });
        to.writeEndObject();
      }
      case List<?> list -> {
        to.writeStartArray();
        list.forEach(v -> value(to, v));
        to.writeEndArray();
      }
      case Instant time -> {
        to.writeTag(EPOCH);
        to.writeNumber(time.toEpochMilli() / 1000.0);
      }
      case Double number -> to.writeNumber(number.doubleValue());
      case Integer number -> to.writeNumber(number.intValue());
      case Long number -> to.writeNumber(number.longValue());
      case Boolean flag -> to.writeBoolean(flag);
      default -> ((JsonGenerator) to).writeString(value.toString());
    }
  }
}

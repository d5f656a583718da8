package io.muskrat.sandbox.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;

/** Between the SDK's objects and JSON by the model's member names. */
final class Pojos {
  private Pojos() {}

  /**
   * @throws IllegalArgumentException when the model has no such member
   */
  static Object build(SdkPojo builder, JsonNode in) {
    Set<String> rest = new TreeSet<>(in.propertyNames());
    for (SdkField<?> field : builder.sdkFields()) {
      if (rest.remove(field.memberName())) {
        field.set(builder, value(field, in.get(field.memberName())));
      }
    }
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(rest + " of " + builder.getClass());
    }
    return ((Buildable) builder).build();
  }

  private static Object value(SdkField<?> field, JsonNode in) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.LIST) {
      SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> all = new ArrayList<>();
      in.forEach(each -> all.add(value(member, each)));
      return all;
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> all = new LinkedHashMap<>();
      in.properties().forEach(e -> all.put(e.getKey(), value(member, e.getValue())));
      return all;
    }
    if (type == MarshallingType.SDK_POJO) {
      return build(field.constructor().get(), in);
    }
    if (type == MarshallingType.INTEGER) {
      return in.intValue();
    }
    if (type == MarshallingType.LONG) {
      return in.longValue();
    }
    if (type == MarshallingType.DOUBLE) {
      return in.doubleValue();
    }
    if (type == MarshallingType.BOOLEAN) {
      return in.booleanValue();
    }
    if (type == MarshallingType.INSTANT) {
      return Instant.parse(in.stringValue());
    }
    return type == MarshallingType.SDK_BYTES
        ? SdkBytes.fromUtf8String(in.stringValue())
        : in.stringValue();
  }

  /** Members without a value are left out. */
  static Map<String, Object> tree(SdkPojo pojo) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null) {
        out.put(field.memberName(), plain(value));
      }
    }
    return out;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case SdkPojo pojo -> tree(pojo);
      case List<?> list -> list.stream().map(Pojos::plain).toList();
      case Map<?, ?> map -> {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((k, v) -> out.put(k.toString(), plain(v)));
        yield out;
      }
      case SdkBytes bytes -> bytes.asUtf8String();
      case Instant time -> time.toString();
      default -> value;
    };
  }
}

package io.muskrat.core.createcluster.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/** The members of the SDK's request types, as paths such as {@code provisioned.brokerNodeGroupInfo.clientSubnets}. */
final class SdkFields {
    private SdkFields() {}

    /** All that the model has, down to what is no structure. */
    static Set<String> ofModel(SdkPojo type) {
        Set<String> found = new TreeSet<>();
        model(type, "", found);
        return found;
    }

    private static void model(SdkPojo type, String prefix, Set<String> found) {
        for (SdkField<?> field : type.sdkFields()) {
            String path = prefix + lower(field.memberName());
            if (field.marshallingType() == MarshallingType.SDK_POJO) {
                model(field.constructor().get(), path + ".", found);
            } else if (structures(field)) {
                model(member(field).constructor().get(), path + "[].", found);
            } else {
                found.add(path);
            }
        }
    }

    /** All that is set in a request, with its value as text; a list's structures by their number. */
    static Map<String, String> ofRequest(SdkPojo request) {
        Map<String, String> found = new LinkedHashMap<>();
        set(request, "", found);
        return found;
    }

    private static void set(SdkPojo pojo, String prefix, Map<String, String> found) {
        for (SdkField<?> field : pojo.sdkFields()) {
            String path = prefix + lower(field.memberName());
            Object value = field.getValueOrDefault(pojo);
            if (value instanceof SdkPojo inner) {
                set(inner, path + ".", found);
            } else if (value instanceof List<?> list && structures(field)) {
                for (int i = 0; i < list.size(); i++) {
                    set((SdkPojo) list.get(i), path + "[" + i + "].", found);
                }
            } else if (value != null && !(value instanceof List<?> list && list.isEmpty())
                    && !(value instanceof Map<?, ?> map && map.isEmpty())) {
                found.put(path, value.toString());
            }
        }
    }

    private static boolean structures(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.LIST
                && member(field).marshallingType() == MarshallingType.SDK_POJO;
    }

    private static SdkField<?> member(SdkField<?> list) {
        return list.getTrait(ListTrait.class).memberFieldInfo();
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}

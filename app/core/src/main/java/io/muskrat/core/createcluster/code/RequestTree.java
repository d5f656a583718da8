package io.muskrat.core.createcluster.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A request as maps, lists, texts, numbers and truths, by the names of the API's model ({@code ClusterName}), which are
 * also those of the AWS CLI and of CloudFormation. It follows the SDK's own description of the request, so that a field
 * of a newer SDK is in it without being named here.
 */
public final class RequestTree {
    private RequestTree() {}

    /** Without what is not set. */
    public static Map<String, Object> of(SdkPojo request) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (SdkField<?> field : request.sdkFields()) {
            Object value = value(field.getValueOrDefault(request));
            if (value != null) {
                tree.put(field.memberName(), value);
            }
        }
        return tree;
    }

    // the SDK answers with an empty list where none was set
    private static Object value(Object value) {
        return switch (value) {
            case null -> null;
            case SdkPojo pojo -> of(pojo);
            case Map<?, ?> map -> map.isEmpty() ? null : new LinkedHashMap<>(map);
            case Collection<?> list -> list.isEmpty() ? null : list.stream().map(RequestTree::value).toList();
            default -> value;
        };
    }

    /** Each value by its path, such as {@code Provisioned.BrokerNodeGroupInfo.ClientSubnets[0]}, in their order. */
    public static Map<String, Object> leaves(Map<String, Object> tree) {
        Map<String, Object> found = new LinkedHashMap<>();
        collect("", tree, found);
        return found;
    }

    private static void collect(String path, Object value, Map<String, Object> found) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, each) -> collect(path.isEmpty() ? "" + key : path + "." + key, each, found));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(path + "[" + i + "]", list.get(i), found);
                }
            }
            default -> found.put(path, value);
        }
    }

    /** What stands at a path of names; null where nothing does. */
    public static Object at(Map<String, Object> tree, String path) {
        Object value = tree;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** The part of a tree under a name, to be changed freely; empty where there is none. */
    public static Map<String, Object> part(Map<String, Object> tree, String name) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (tree.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> part.put((String) key, copy(value)));
        }
        return part;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copied = new LinkedHashMap<>();
                map.forEach((key, each) -> copied.put((String) key, copy(each)));
                yield copied;
            }
            case List<?> list -> {
                List<Object> copied = new ArrayList<>();
                list.forEach(each -> copied.add(copy(each)));
                yield copied;
            }
            default -> value;
        };
    }
}

package io.muskrat.core.createcluster.intake;

import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as {@code aws kafka create-cluster-v2 --cli-input-json} takes it, held against the SDK's model of the request.
 * Names may begin in lower case, as in the body that is sent. The input of the older {@code create-cluster}, which has
 * the fields of a provisioned cluster at the top, is understood too.
 */
final class RequestReader {
    private static final Set<String> OF_ALL_KINDS = Set.of("clustername", "tags");

    private final List<String> unknown = new ArrayList<>();
    private final List<Violation> refused = new ArrayList<>();

    /** @throws RefusedException when it is no such request */
    Map<String, Object> read(JsonNode root) {
        Map<String, Object> tree = object(CreateClusterV2Request.builder().build(), version2(root), "");
        if (refused.isEmpty() && tree.containsKey("Provisioned") == tree.containsKey("Serverless")) {
            refused.add(tree.containsKey("Serverless")
                    ? Violation.of("request", "request-both-kinds")
                    : Violation.of("request", "request-no-kind"));
        }
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
        return tree;
    }

    /** Paths of names that the model does not have. */
    List<String> unknown() {
        return unknown;
    }

    private static JsonNode version2(JsonNode root) {
        boolean flat = root.isObject()
                && root.properties().stream().anyMatch(e -> e.getKey().equalsIgnoreCase("BrokerNodeGroupInfo"));
        if (!flat) {
            return root;
        }
        ObjectNode request = JsonMapper.shared().createObjectNode();
        ObjectNode provisioned = JsonMapper.shared().createObjectNode();
        root.properties().forEach(e -> (OF_ALL_KINDS.contains(e.getKey().toLowerCase(Locale.ROOT)) ? request : provisioned)
                .set(e.getKey(), e.getValue()));
        request.set("Provisioned", provisioned);
        return request;
    }

    private Map<String, Object> object(SdkPojo model, JsonNode node, String path) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!node.isObject()) {
            wrong(path, "{…}");
            return tree;
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String at = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
            SdkField<?> field = field(model, each.getKey());
            if (field == null) {
                unknown.add(at);
            } else if (!each.getValue().isNull()) {
                tree.put(field.memberName(), value(field, each.getValue(), at));
            }
        }
        return tree;
    }

    private static SdkField<?> field(SdkPojo model, String name) {
        for (SdkField<?> field : model.sdkFields()) {
            if (field.memberName().equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }

    private Object value(SdkField<?> field, JsonNode node, String path) {
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            return object(field.constructor().get(), node, path);
        }
        if (field.marshallingType() == MarshallingType.LIST) {
            return list(field.getTrait(ListTrait.class).memberFieldInfo(), node, path);
        }
        if (field.marshallingType() == MarshallingType.MAP) {
            return texts(node, path);
        }
        if (field.marshallingType() == MarshallingType.BOOLEAN) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrong(path, "true / false");
        }
        if (field.marshallingType() == MarshallingType.STRING) {
            return node.isString() ? node.stringValue() : wrong(path, "\"…\"");
        }
        return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : wrong(path, "123");
    }

    private List<Object> list(SdkField<?> member, JsonNode node, String path) {
        List<Object> list = new ArrayList<>();
        if (!node.isArray()) {
            wrong(path, "[…]");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            list.add(value(member, node.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    private Map<String, Object> texts(JsonNode node, String path) {
        Map<String, Object> texts = new LinkedHashMap<>();
        if (!node.isObject()) {
            wrong(path, "{…}");
            return texts;
        }
        node.properties().forEach(e ->
                texts.put(e.getKey(), e.getValue().isString() ? e.getValue().stringValue() : wrong(path + "." + e.getKey(), "\"…\"")));
        return texts;
    }

    private String wrong(String path, String wanted) {
        refused.add(Violation.of("request", "request-type", path.isEmpty() ? "JSON" : path, wanted));
        return "";
    }
}

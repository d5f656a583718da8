package io.muskrat.core.createcluster.drafts;

import io.muskrat.core.createcluster.code.Json;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft as a file that can be handed on. What a newer Muskrat wrote and this one does not know is passed over. */
public final class DraftFile {
    private static final String MARK = "muskrat";
    private static final String KIND = "cluster-draft";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DraftFile() {}

    /** What is in such a file. */
    public record Contents(String name, ClusterDraft draft) {
        public Contents {
            name = name == null ? "" : name;
            draft = draft == null ? ClusterDraft.start() : draft;
        }
    }

    public static String write(String name, ClusterDraft draft) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(MARK, KIND);
        file.put("name", name);
        file.put("draft", draft);
        return Json.pretty(file) + "\n";
    }

    /** Whether this is one, and no request of AWS's. */
    public static boolean is(JsonNode root) {
        return root.isObject() && root.path(MARK).asString("").equals(KIND);
    }

    /** @throws RefusedException when a field is of another kind than it should be */
    public static Contents read(JsonNode root) {
        try {
            return MAPPER.treeToValue(root, Contents.class);
        } catch (JacksonException e) {
            throw new RefusedException(List.of(Violation.of("request", "draft-file", e.getOriginalMessage())), e);
        }
    }
}

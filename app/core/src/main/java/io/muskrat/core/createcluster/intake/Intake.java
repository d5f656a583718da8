package io.muskrat.core.createcluster.intake;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.drafts.DraftFile;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft from text: a file that Muskrat has written, or the JSON of a request to create a cluster. */
public final class Intake {
    private Intake() {}

    /**
     * @param catalog tells the VPC of the subnets
     * @throws RefusedException at the field {@code request}: what is wrong with the text, and where
     */
    public static Taken read(String text, Catalog catalog) {
        JsonNode root = parse(text);
        if (DraftFile.is(root)) {
            DraftFile.Contents contents = DraftFile.read(root);
            return new Taken(contents.name(), contents.draft(), List.of());
        }
        RequestReader reader = new RequestReader();
        Map<String, Object> request = reader.read(root);
        return Taken.of(request, new TreeDraft(request, catalog).draft(), reader.unknown());
    }

    private static JsonNode parse(String text) {
        if (text.isBlank()) {
            throw new RefusedException(List.of(Violation.of("request", "request-empty")));
        }
        try {
            // a mark that editors put before what they save
            return JsonMapper.shared().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new RefusedException(
                    List.of(Violation.of("request", "request-json", line, column, e.getOriginalMessage())), e);
        }
    }
}

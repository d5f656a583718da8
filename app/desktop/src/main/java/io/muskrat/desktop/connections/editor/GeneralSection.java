package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.Marks;
import java.util.List;

/** Name, folder, tags, colour, environment. */
final class GeneralSection extends Section {

    GeneralSection(Inputs in, EditorFields fields, List<String> folders) {
        super(in.texts().get("connections.general"),
                in.text("name", "name", fields.name, in.hint("name")),
                Inputs.row(in.editable("folder", "folder", fields.folder, folders, in.hint("folder")),
                        in.text("tags", "tags", fields.tags, in.hint("tags"))),
                Inputs.row(in.choice("environment", "environment", fields.environment, List.of(Marks.Environment.values())),
                        in.choice("colour", "colour", fields.colour, List.of(Marks.Colour.values()))));
    }
}

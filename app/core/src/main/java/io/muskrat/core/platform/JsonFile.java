package io.muskrat.core.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value kept in one JSON file, readable by its owner only. What a newer version of the app wrote and this one does
 * not know is passed over; a file that is no JSON of this shape is kept aside as {@code .broken}.
 */
public final class JsonFile<T> {
    private final Path file;
    private final Class<T> type;
    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public JsonFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** Empty when the file is missing or broken; ProblemException FILE_UNREADABLE when it cannot be read at all. */
    public Optional<T> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return Optional.ofNullable(mapper.readValue(bytes, type));
            } catch (JacksonException e) {
                Path aside = file.resolveSibling(file.getFileName() + ".broken");
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                return Optional.empty();
            }
        } catch (IOException e) {
            Problem problem = Problem.of(ProblemCode.FILE_UNREADABLE, file.toString());
            throw new ProblemException(problem.withDetail(e.toString()), e);
        }
    }

    /** ProblemException FILE_UNWRITABLE. */
    public void write(T value) {
        PrivateFiles.write(file, mapper.writeValueAsBytes(value));
    }
}

package io.muskrat.core.createcluster.drafts;

import io.muskrat.core.platform.JsonFile;
import io.muskrat.core.platform.PrivateFiles;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The drafts of this user, a file each. Any thread may use it; every method blocks. */
public final class DraftStore {
    private static final String ENDING = ".json";

    private final Path folder;

    /** @param folder made when the first draft is saved */
    public DraftStore(Path folder) {
        this.folder = folder;
    }

    /** Last changed first; a file that is none of ours is kept aside. ProblemException FILE_UNREADABLE. */
    public synchronized List<SavedDraft> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .map(file -> new JsonFile<>(file, SavedDraft.class).read())
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(SavedDraft::changed).reversed())
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.FILE_UNREADABLE, folder.toString()).withDetail(e.toString()), e);
        }
    }

    /** Replaces the one with its id. ProblemException FILE_UNWRITABLE. */
    public synchronized void save(SavedDraft draft) {
        PrivateFiles.makeFolder(folder);
        new JsonFile<>(file(draft.id()), SavedDraft.class).write(draft);
    }

    /** Does nothing when it is gone already. ProblemException FILE_UNWRITABLE. */
    public synchronized void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.FILE_UNWRITABLE, file(id).toString()).withDetail(e.toString()), e);
        }
    }

    // an id out of a file is not to lead out of the folder
    private Path file(String id) {
        return folder.resolve(id.replaceAll("[^A-Za-z0-9-]", "_") + ENDING);
    }
}

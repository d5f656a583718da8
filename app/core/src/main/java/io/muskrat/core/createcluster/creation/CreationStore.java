package io.muskrat.core.createcluster.creation;

import io.muskrat.core.platform.JsonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The creations that are under way or not yet put away, kept in a JSON file. Any thread may use it. */
public final class CreationStore {
    private final JsonFile<Document> file;
    private List<Creation> creations;

    /** ProblemException FILE_UNREADABLE; a file that is broken is kept aside and the list begins empty. */
    public CreationStore(Path file) {
        this.file = new JsonFile<>(file, Document.class);
        creations = this.file.read().orElse(new Document(List.of())).creations();
    }

    /** Newest first. */
    public synchronized List<Creation> all() {
        return creations;
    }

    /** Adds it, or replaces the one with its ARN; ProblemException FILE_UNWRITABLE. */
    public synchronized void put(Creation creation) {
        List<Creation> next = new ArrayList<>(without(creation.arn()));
        next.add(creation);
        next.sort(Comparator.comparing(Creation::begun).reversed());
        save(next);
    }

    /** Replaces the one with its ARN, if it was not put away meanwhile; ProblemException FILE_UNWRITABLE. */
    public synchronized void update(Creation creation) {
        int at = creations.stream().map(Creation::arn).toList().indexOf(creation.arn());
        if (at < 0) {
            return;
        }
        List<Creation> next = new ArrayList<>(creations);
        Creation before = next.set(at, creation);
        if (before.seen(creation.seen()).equals(creation)) {
            // the time of the last look alone is not worth a write
            creations = List.copyOf(next);
        } else {
            save(next);
        }
    }

    public synchronized void remove(String arn) {
        save(without(arn));
    }

    private List<Creation> without(String arn) {
        return creations.stream().filter(each -> !each.arn().equals(arn)).toList();
    }

    private void save(List<Creation> next) {
        // what cannot be written is followed all the same, until the app ends
        creations = List.copyOf(next);
        file.write(new Document(next));
    }

    record Document(List<Creation> creations) {
        Document {
            creations = creations == null ? List.of() : List.copyOf(creations);
        }
    }
}

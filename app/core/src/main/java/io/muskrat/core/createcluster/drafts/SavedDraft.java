package io.muskrat.core.createcluster.drafts;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.time.Instant;
import java.util.UUID;

/**
 * A draft that is kept.
 *
 * @param id a UUID, also the name of its file
 * @param name given by the person; empty for none
 * @param connection the name of the connection in whose account it was begun
 * @param region of that account
 * @param changed when it was last saved
 */
public record SavedDraft(
        String id, String name, String connection, String region, Instant changed, ClusterDraft draft) {
    public SavedDraft {
        id = id == null || id.isBlank() ? UUID.randomUUID().toString() : id;
        name = name == null ? "" : name;
        connection = connection == null ? "" : connection;
        region = region == null ? "" : region;
        changed = changed == null ? Instant.EPOCH : changed;
        draft = draft == null ? ClusterDraft.start() : draft;
    }

    /** What it is called: its own name, else that of its cluster; empty when there is neither. */
    public String label() {
        return name.isBlank() ? draft.name() : name;
    }

    public SavedDraft with(ClusterDraft next, Instant now) {
        return new SavedDraft(id, name, connection, region, now, next);
    }

    public SavedDraft named(String next) {
        return new SavedDraft(id, next.strip(), connection, region, changed, draft);
    }

    /** Another one that says the same. */
    public SavedDraft copy(String copyName, Instant now) {
        return new SavedDraft("", copyName, connection, region, now, draft);
    }
}

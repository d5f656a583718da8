package io.muskrat.core.createcluster.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.code.Drafts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftStoreTest {
    private static final Instant EARLY = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-21T11:00:00.123Z");

    @TempDir
    private Path folder;

    private static SavedDraft draft(String name, Instant changed, ClusterDraft draft) {
        return new SavedDraft("", name, "Production", "ap-northeast-2", changed, draft);
    }

    @Test
    void keepsDraftsOverRestarts() {
        DraftStore store = new DraftStore(folder.resolve("drafts"));
        assertThat(store.all()).isEmpty();
        SavedDraft one = draft("one", EARLY, Drafts.ROUND);
        SavedDraft two = draft("", LATE, Drafts.SERVERLESS);
        store.save(one);
        store.save(two);
        DraftStore again = new DraftStore(folder.resolve("drafts"));
        assertThat(again.all()).containsExactly(two, one);
        assertThat(two.label()).isEqualTo("orders");
        SavedDraft changed = one.with(Drafts.EXPRESS, LATE.plusSeconds(1)).named("first");
        again.save(changed);
        assertThat(store.all()).containsExactly(changed, two);
        again.delete(two.id());
        again.delete(two.id());
        assertThat(store.all()).containsExactly(changed);
    }

    @Test
    void aCopyIsADraftOfItsOwn() {
        DraftStore store = new DraftStore(folder);
        SavedDraft one = draft("one", EARLY, Drafts.STANDARD);
        store.save(one);
        store.save(one.copy("two", LATE));
        assertThat(store.all()).extracting(SavedDraft::name).containsExactly("two", "one");
    }

    @Test
    void aBrokenFileDoesNotHideTheOthersNorLeadOutOfTheFolder() throws IOException {
        DraftStore store = new DraftStore(folder);
        SavedDraft one = draft("one", EARLY, Drafts.STANDARD);
        store.save(one);
        Files.writeString(folder.resolve("broken.json"), "{\"draft\":");
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertThat(store.all()).containsExactly(one);
        store.delete("../" + folder.getFileName() + "/notes");
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void holdsNoPassword() throws IOException {
        DraftStore store = new DraftStore(folder);
        SavedDraft one = draft("one", EARLY, Drafts.ROUND);
        store.save(one);
        assertThat(Files.readString(folder.resolve(one.id() + ".json"))).doesNotContainIgnoringCase("password");
    }
}

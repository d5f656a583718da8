package io.muskrat.desktop.createcluster.code;

import io.muskrat.core.createcluster.code.Blueprint;
import io.muskrat.core.createcluster.code.Place;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.policy.WizardPolicy;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.async.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The draft as code, in the format that was chosen. Written anew when it is looked at, not at each keystroke. */
final class CodeModel {

    /** What there is to show. */
    sealed interface Shown {

        /** Nothing can be written before the draft keeps the rules. */
        record Unfinished() implements Shown {}

        /** Clients of this cluster need no policy. */
        record NoIam() implements Shown {}

        record Code(String text) implements Shown {}
    }

    private final Tasks tasks;
    private final Account account;
    private final DraftModel draft;
    private final ObjectProperty<CodeFormat> format = new SimpleObjectProperty<>(CodeFormat.CLI);
    private final StringProperty topic = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Unfinished());
    private String number = "";
    private boolean asked;

    CodeModel(Tasks tasks, Account account, DraftModel draft) {
        this.tasks = tasks;
        this.account = account;
        this.draft = draft;
        format.subscribe(this::write);
        topic.subscribe(this::write);
        group.subscribe(this::write);
    }

    ObjectProperty<CodeFormat> formatProperty() {
        return format;
    }

    StringProperty topicProperty() {
        return topic;
    }

    StringProperty groupProperty() {
        return group;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Writes it for the draft of now; asks once for the account's number, until then ARNs say {@code *}. */
    void look() {
        if (!asked) {
            asked = true;
            tasks.call(() -> account.sources().number()).onSuccess(told -> {
                number = told;
                write();
            }).start();
        }
        write();
    }

    private void write() {
        ClusterDraft now = draft.draft();
        if (format.get() == CodeFormat.WIZARD) {
            shown.set(new Shown.Code(WizardPolicy.text())); // whatever the draft is like
        } else if (!draft.broken().isEmpty()) {
            shown.set(new Shown.Unfinished());
        } else if (format.get().ofClients() && now.kind().provisioned() && !now.authentication().iam()) {
            shown.set(new Shown.NoIam());
        } else {
            Place place = new Place(account.region(), number, now.placement().vpcId());
            shown.set(new Shown.Code(format.get().text(Blueprint.of(now, place), topic.get(), group.get())));
        }
    }

    String fileName() {
        return format.get().fileName(draft.draft().name());
    }

    void save(Path file, Consumer<Path> saved, Consumer<Problem> failed) {
        if (shown.get() instanceof Shown.Code(String text)) {
            boolean script = format.get() == CodeFormat.CLI;
            tasks.call(() -> {
                Files.writeString(file, text);
                return script && file.toFile().setExecutable(true);
            }).onSuccess(executable -> saved.accept(file)).onFailure(failed).start();
        }
    }
}

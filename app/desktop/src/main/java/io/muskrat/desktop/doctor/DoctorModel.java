package io.muskrat.desktop.doctor;

import io.muskrat.core.doctor.Doctor;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.doctor.Listener;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One examination at a time, and what it found last. Goes on while another screen is shown. */
public final class DoctorModel {

    /** Where the examination stands. */
    sealed interface Standing {

        record Ready() implements Standing { }

        /** Nothing was connected to yet. */
        record NothingThere() implements Standing { }

        /** @param subject what of the layer, may be empty */
        record Examining(Layer layer, String subject) implements Standing { }

        record Done() implements Standing { }

        record Cancelled() implements Standing { }

        record Failed(Problem problem) implements Standing { }
    }

    private final Tasks tasks;
    private final Doctor doctor;
    private final Function<String, Optional<Callable<Examination>>> patient;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing.Ready());
    private final StringProperty topic = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("");
    private Job job;

    /** @param patient what to examine now, given a topic or an empty text; makes it on a thread that may wait */
    public DoctorModel(Tasks tasks, Doctor doctor, Function<String, Optional<Callable<Examination>>> patient) {
        this.tasks = tasks;
        this.doctor = doctor;
        this.patient = patient;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** The topic whose rights are examined too; empty for none. */
    StringProperty topicProperty() {
        return topic;
    }

    /** The name of what is, or was, examined. */
    StringProperty subjectProperty() {
        return subject;
    }

    boolean running() {
        return job != null && job.running();
    }

    /** Begins anew with what is open now. */
    void examine() {
        if (running()) {
            return;
        }
        findings.clear();
        Optional<Callable<Examination>> what = patient.apply(topic.get().strip());
        if (what.isEmpty()) {
            standing.set(new Standing.NothingThere());
            return;
        }
        standing.set(new Standing.Examining(Layer.SETTINGS, ""));
        Following following = new Following();
        job = tasks.run(() -> follow(what.get(), following))
                .onSuccess(nothing -> standing.set(new Standing.Done()))
                .onFailure(problem -> standing.set(new Standing.Failed(problem)))
                .onEnd(following::end).start();
    }

    private void follow(Callable<Examination> what, Following following) {
        Examination examination;
        try {
            examination = what.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        tasks.onFx(() -> subject.set(examination.name()));
        doctor.examine(examination, following);
    }

    void cancel() {
        if (running()) {
            job.cancel();
            standing.set(new Standing.Cancelled());
        }
    }

    /** Brings what is found to the JavaFX thread, until its examination has ended. */
    private final class Following implements Listener {

        private boolean ended;

        void end() {
            ended = true;
        }

        @Override
        public void found(Finding finding) {
            tasks.onFx(() -> {
                if (!ended) {
                    findings.add(finding);
                }
            });
        }

        @Override
        public void begins(Layer layer, String what) {
            tasks.onFx(() -> {
                if (!ended) {
                    standing.set(new Standing.Examining(layer, what));
                }
            });
        }
    }
}

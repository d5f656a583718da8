package io.muskrat.desktop.session.creations;

import io.muskrat.core.createcluster.creation.Chore;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Duration;

/** What is said of a creation. */
public final class CreationWords {

    private static final long HOUR = 60;

    private final Texts texts;

    public CreationWords(Texts texts) {
        this.texts = texts;
    }

    /** How it stands, in a line. */
    public String line(Creation creation, Duration soFar) {
        return switch (creation.phase()) {
            case CREATING -> texts.get("creations.line.creating", span(soFar));
            case FINISHING -> texts.get("creations.line.finishing", span(soFar));
            case READY -> creation.took().map(took -> texts.get("creations.line.ready.took", span(took)))
                    .orElseGet(() -> texts.get("creations.line.ready"));
            case INCOMPLETE -> texts.get("creations.line.incomplete");
            case FAILED -> texts.get("creations.line.failed");
            case GONE -> texts.get("creations.line.gone");
        };
    }

    /** What is told when it is over. */
    public String news(Creation creation) {
        return switch (creation.phase()) {
            case FAILED -> texts.get("creations.news.failed", creation.name(), creation.message());
            case INCOMPLETE -> texts.get("creations.news.incomplete", creation.name());
            default -> creation.took().map(took -> texts.get("creations.news.ready.took", creation.name(), span(took)))
                    .orElseGet(() -> texts.get("creations.news.ready", creation.name()));
        };
    }

    /** What is to be done once the cluster is active. */
    public String chore(Chore chore) {
        return switch (chore) {
            case Chore.ScramUser scram -> texts.get("creations.step.scram-user", scram.user());
            case Chore.StorageScaling scaling ->
                    texts.get("creations.step.storage-scaling", scaling.target(), scaling.maximum());
        };
    }

    /** Seconds below a minute, minutes below an hour. */
    public String span(Duration time) {
        long minutes = time.toMinutes();
        if (minutes == 0) {
            return texts.get("creations.seconds", time.toSeconds());
        }
        return minutes < HOUR ? texts.get("creations.minutes", minutes)
                : texts.get("creations.hours", minutes / HOUR, minutes % HOUR);
    }
}

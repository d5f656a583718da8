package io.muskrat.desktop.connections;

import io.muskrat.core.connections.Marks;
import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;

/** The word for an environment; production in the colour of danger. */
final class EnvironmentBadge {

    private EnvironmentBadge() { }

    static Optional<Badge> of(Texts texts, Marks marks) {
        Badge.Tone tone = switch (marks.environment()) {
            case NONE -> null;
            case DEVELOPMENT -> Badge.Tone.GOOD;
            case STAGING -> Badge.Tone.BUSY;
            case PRODUCTION -> Badge.Tone.BAD;
        };
        return Optional.ofNullable(tone).map(found -> new Badge(
                texts.get("connections.environment." + marks.environment().name().toLowerCase(Locale.ROOT)), found));
    }
}

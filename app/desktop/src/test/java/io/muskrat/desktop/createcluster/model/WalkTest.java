package io.muskrat.desktop.createcluster.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.rules.WizardStep;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.Accounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final DraftModel draft = new DraftModel(Accounts.catalog(), true);
    private final Walk walk = new Walk(draft);

    @Test
    void nextStaysAndShowsWhatIsRefused() {
        assertThat(walk.next()).isFalse();
        assertThat(walk.current()).isEqualTo(Stop.GENERAL);
        assertThat(draft.shownProperty().get()).extracting(Violation::rule).containsExactly("name-empty");
        assertThat(state(Stop.GENERAL)).isEqualTo(StopState.REFUSED);
    }

    @Test
    void theListGoesAnywhere() {
        walk.go(Stop.STORAGE);
        assertThat(walk.current()).isEqualTo(Stop.STORAGE);
        assertThat(state(Stop.GENERAL)).isEqualTo(StopState.REFUSED);
        assertThat(state(Stop.ZONES)).isEqualTo(StopState.NOT_SEEN);
        assertThat(state(Stop.STORAGE)).isEqualTo(StopState.CURRENT);
    }

    @Test
    void nextGoesThroughAllStepsToTheReview() {
        draft.change("name", old -> old.basics(b -> b.withName("msk-test")));
        for (WizardStep step : WizardStep.values()) {
            assertThat(walk.current().name()).isEqualTo(step.name());
            assertThat(walk.next()).isTrue();
        }
        assertThat(walk.current()).isEqualTo(Stop.REVIEW);
        assertThat(walk.statesProperty().get().values()).containsOnly(StopState.DONE, StopState.CURRENT);
        walk.back();
        assertThat(walk.current()).isEqualTo(Stop.ADVANCED);
    }

    @Test
    void theReviewShowsWhatIsWrongOnAllSteps() {
        draft.change("volumeSize", old -> old.storage(s -> s.withVolumeSize("0")));
        walk.go(Stop.REVIEW);
        assertThat(draft.shownProperty().get()).extracting(Violation::field).containsExactly("name", "volumeSize");
        assertThat(state(Stop.STORAGE)).isEqualTo(StopState.REFUSED);
    }

    @Test
    void aRefusalWithoutAFieldStandsOnTheReview() {
        assertThat(Stop.of("")).isEqualTo(Stop.REVIEW);
        assertThat(Stop.of("subnets")).isEqualTo(Stop.ZONES);
        draft.refuse(List.of(Violation.of("", "aws-refused", "quota")));
        assertThat(walk.statesProperty().get().values()).doesNotContain(StopState.REFUSED);
    }

    @Test
    void whatAKindDoesNotHaveIsPassedOver() {
        draft.change("name", old -> old.basics(b -> b.withName("msk-test")));
        draft.chooseKind(Kind.SERVERLESS);
        assertThat(state(Stop.BROKERS)).isEqualTo(StopState.NOT_NEEDED);
        walk.go(Stop.BROKERS);
        assertThat(walk.current()).isEqualTo(Stop.GENERAL);
        for (Stop next : List.of(Stop.ZONES, Stop.TAGS, Stop.ADVANCED, Stop.REVIEW)) {
            assertThat(walk.next()).isTrue();
            assertThat(walk.current()).isEqualTo(next);
        }
        walk.back();
        assertThat(walk.current()).isEqualTo(Stop.ADVANCED);
        draft.chooseKind(Kind.EXPRESS);
        assertThat(walk.statesProperty().get()).containsEntry(Stop.STORAGE, StopState.NOT_NEEDED)
                .containsEntry(Stop.BROKERS, StopState.NOT_SEEN);
    }

    private StopState state(Stop stop) {
        return walk.statesProperty().get().get(stop);
    }
}

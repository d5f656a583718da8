package io.muskrat.desktop.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.look.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review's code, and drafts from menu to wizard, on a stage. */
class CodeAndDraftsTest {

    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(Accounts.account(true, draft -> "arn"), Locale.ENGLISH, Theme.values()[0], 1064, 800);
        name("msk-test");
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private Ready ready() {
        await().until(() -> Screen.call(() -> screen.model.stageProperty().get()) instanceof Ready);
        return (Ready) Screen.call(() -> screen.model.stageProperty().get());
    }

    private void name(String name) {
        Ready ready = ready();
        Screen.run(() -> ready.draft().change("name", draft -> draft.basics(b -> b.withName(name))));
    }

    private ClusterDraft draft() {
        Ready ready = ready();
        return Screen.call(() -> ready.draft().draft());
    }

    private void item(String id) {
        Screen.run(() -> screen.find("wizard-drafts", MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId())).findFirst().ifPresent(MenuItem::fire));
    }

    @Test
    void theReviewIsCodeInEveryFormat() {
        Ready ready = ready();
        Screen.run(() -> ready.walk().go(Stop.REVIEW));
        List<String> shown = new ArrayList<>();
        for (int format = 0; format < 8; format++) {
            int chosen = format;
            Screen.run(() -> screen.find("wizard-code-format", ComboBox.class).getSelectionModel().select(chosen));
            TextArea code = screen.find("wizard-code", TextArea.class);
            shown.add(Screen.call(() -> code.isVisible() ? code.getText() : ""));
        }
        assertThat(shown.get(0)).startsWith("#!/usr/bin/env bash").contains("\"ClusterName\": \"msk-test\"");
        assertThat(shown.get(1)).contains("AWS::MSK::Cluster");
        assertThat(shown.get(2)).contains("resource \"aws_msk_cluster\" \"cluster\"");
        assertThat(shown.get(3)).startsWith("{");
        assertThat(shown.get(4)).contains("kafka:CreateClusterV2");
        assertThat(shown.get(5)).contains("kafka:ListKafkaVersions");
        assertThat(shown.subList(6, 8)).as("nobody signs in with IAM").containsOnly("");
        assertThat(Screen.call(() -> screen.find("wizard-code-news", Label.class).getText())).contains("IAM");
        assertThat(Screen.call(() -> screen.find("wizard-code-news", Label.class).isVisible())).isTrue();
    }

    @Test
    void theCodeFollowsTheDraftAndWaitsForTheRules() {
        Ready ready = ready();
        Screen.run(() -> ready.walk().go(Stop.REVIEW));
        TextArea code = screen.find("wizard-code", TextArea.class);
        name("other");
        String shown = Screen.call(() -> code.getText());
        assertThat(shown).contains("\"ClusterName\": \"other\"");
        name("not_allowed");
        assertThat(Screen.call(code::isVisible)).isFalse();
        assertThat(Screen.call(screen.find("wizard-code-copy", Button.class)::isDisabled)).isTrue();
    }

    @Test
    void pastedJsonFillsTheWizardOrSaysWhatIsWrong() {
        item("wizard-draft-take");
        Screen.run(() -> {
            screen.find("draft-text", TextArea.class).setText("{\"ClusterName\": ");
            screen.find("draft-take", Button.class).fire();
        });
        assertThat(screen.shows("draft-text")).isTrue();
        Screen.run(() -> {
            screen.find("draft-text", TextArea.class).setText("{\"ClusterName\": \"pasted\", \"Provisioned\": {}}");
            screen.find("draft-take", Button.class).fire();
        });
        assertThat(draft().name()).isEqualTo("pasted");
    }

    @Test
    void aNamedDraftIsFoundAmongTheOthersAndGoneOnWith() {
        item("wizard-draft-rename");
        Screen.run(() -> {
            screen.find("draft-name", TextField.class).setText("Friday");
            screen.find("draft-rename", Button.class).fire();
        });
        assertThat(Screen.call(screen.find("wizard-saved", Label.class)::getText)).startsWith("Friday");
        item("wizard-draft-new");
        ready();
        await().until(() -> screen.shows("wizard-news-go-on"));
        Screen.run(() -> screen.find("wizard-news-go-on", Button.class).fire());
        assertThat(draft().name()).isEqualTo("msk-test");
    }
}

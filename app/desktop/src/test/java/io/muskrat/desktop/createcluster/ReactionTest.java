package io.muskrat.desktop.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.look.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The wizard in a large account: 500 subnets, 200 security groups, 100 configurations. How fast it reacts there is
 * measured by {@code ./muskrat bench wizard}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReactionTest {

    private Screen screen;
    private Ready ready;

    @BeforeAll
    void open() {
        screen = new Screen(Accounts.account(false, LargeAccount::catalog, draft -> "arn"), Locale.KOREAN, Theme.LIGHT, 1064, 800);
        await().until(() -> screen.model.stageProperty().get() instanceof Ready);
    }

    @BeforeEach
    void begin() {
        Screen.run(screen.model::beginNew);
        ready = (Ready) screen.model.stageProperty().get();
        Screen.run(() -> ready.draft().chooseVpc(Accounts.VPC));
    }

    @AfterAll
    void close() {
        screen.close();
    }

    @Test
    void aKeyKeepsCaretAndFocusOnEveryPage() {
        int typed = 0;
        for (Stop stop : Stop.values()) {
            go(stop);
            typed += Screen.call(this::typeEverywhere);
        }
        assertThat(typed).isGreaterThanOrEqualTo(4);
    }

    private int typeEverywhere() {
        List<TextInputControl> inputs = new ArrayList<>();
        collect(screen.node("wizard-next").getScene().getRoot(), inputs);
        for (TextInputControl input : inputs) {
            input.requestFocus();
            input.end();
            int before = input.getLength();
            type(input, "7");
            assertThat(input.getText()).as(input.getId()).hasSize(before + 1).endsWith("7");
            assertThat(input.getCaretPosition()).as(input.getId()).isEqualTo(before + 1);
            assertThat(input.isFocused()).as(input.getId()).isTrue();
        }
        return inputs.size();
    }

    private static void collect(Parent parent, List<TextInputControl> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child instanceof TextInputControl text && text.isEditable()) {
                    found.add(text);
                } else if (child instanceof Parent inner) {
                    collect(inner, found);
                }
            }
        }
    }

    private void type(Node input, String letter) {
        Event.fireEvent(input, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        Parent root = input.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    @Test
    void offersAllSubnets() {
        go(Stop.ZONES);
        ComboBox<?> first = screen.find("wizard-subnet-0", ComboBox.class);
        assertThat(first.getItems()).hasSize(500);
        assertThat(Screen.call(() -> label(first, 499))).contains("net-").contains("10.10.");
    }

    private static <T> String label(ComboBox<T> box, int index) {
        return box.getConverter().toString(box.getItems().get(index));
    }

    @Test
    void offersAllConfigurations() {
        Screen.run(() -> ready.draft().change("configurationArn", draft -> draft.basics(b -> b.withConfiguration(
                new Configuration.Existing("arn:aws:kafka:ap-northeast-2:000000000000:configuration/conf-7/1", "3")))));
        go(Stop.CONFIGURATION);
        ComboBox<?> all = screen.find("wizard-configurationArn", ComboBox.class);
        assertThat(all.getItems()).hasSize(100);
        assertThat(Screen.call(() -> label(all, all.getSelectionModel().getSelectedIndex()))).startsWith("conf-7 ");
    }

    @Test
    void findsASecurityGroupAmongAll() {
        go(Stop.ADVANCED);
        ListView<?> list = screen.find("wizard-securityGroup-list", ListView.class);
        assertThat(list.getItems()).hasSize(200);
        tick("wizard-securityGroup-sg-0001");
        TextField search = screen.find("wizard-securityGroup-search", TextField.class);
        Screen.run(() -> search.setText("team 150"));
        assertThat(Screen.call(() -> list.getItems().size())).as("the group and the one that is ticked").isEqualTo(2);
        Screen.run(() -> {
            list.requestFocus();
            list.getFocusModel().focus(1);
            press(list, KeyCode.SPACE);
        });
        assertThat(groups()).containsExactly("sg-0001", "sg-0150");
        tick("wizard-securityGroup-sg-0001");
        assertThat(groups()).containsExactly("sg-0150");
        Screen.run(search::clear);
        assertThat(Screen.call(() -> list.getItems().size())).isEqualTo(200);
    }

    @Test
    void aServerlessClusterFindsSubnetsOfAFurtherVpc() {
        Screen.run(() -> ready.draft().chooseKind(Kind.SERVERLESS));
        go(Stop.ZONES);
        tick("wizard-vpc-add");
        Screen.run(() -> choose(screen.find("wizard-vpc-0", ComboBox.class)));
        ListView<?> list = screen.find("wizard-vpc-subnets-list", ListView.class);
        assertThat(list.getItems()).hasSize(500);
        TextField search = screen.find("wizard-vpc-subnets-search", TextField.class);
        Screen.run(() -> search.setText("net-321 "));
        assertThat(Screen.call(() -> list.getItems().size())).as("it and one for each zone").isEqualTo(4);
        assertThat(draft().placement().moreVpcs().getFirst().subnets()).hasSize(3);
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box) {
        ((ComboBox<String>) box).setValue(Accounts.VPC);
    }

    @Test
    void aPageThatWasNotSeenShowsWhatHasChangedMeanwhile() {
        go(Stop.BROKERS);
        go(Stop.REVIEW);
        go(Stop.GENERAL);
        Screen.run(() -> ready.draft().change("brokersPerZone", draft -> draft.machines(m -> m.withBrokersPerZone("4"))));
        go(Stop.BROKERS);
        assertThat(screen.find("wizard-brokersPerZone", TextField.class).getText()).isEqualTo("4");
        go(Stop.REVIEW);
        assertThat(screen.node("wizard-next").getScene().getRoot().lookupAll(".review-headline .label"))
                .anyMatch(label -> label.toString().contains("12"));
    }

    private void go(Stop stop) {
        Screen.run(() -> ready.walk().go(stop));
        screen.snapshot();
    }

    private ClusterDraft draft() {
        return Screen.call(() -> ready.draft().draft());
    }

    private List<String> groups() {
        return draft().placement().securityGroups();
    }

    private void tick(String id) {
        Screen.run(() -> {
            switch (screen.node(id)) {
                case CheckBox box -> box.fire();
                case Button button -> button.fire();
                default -> throw new IllegalArgumentException(id);
            }
        });
        screen.snapshot();
    }

    private static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}

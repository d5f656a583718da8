package io.muskrat.desktop.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.model.Walk;
import io.muskrat.desktop.createcluster.network.QuickVpcModel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Theme;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quick VPC, ports, keys and the editor of a configuration on the screen, without a display. */
class NetworkScreenTest {

    private final PaperNetwork network = new PaperNetwork();
    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(new Account("Production", "ap-northeast-2", false, Accounts::catalog, draft -> "arn", network,
                Accounts.SOURCES, Accounts.prices()),
                Locale.ENGLISH, Theme.LIGHT, 1064, 800);
        await().until(() -> screen.shows("wizard-name"));
        Screen.run(() -> draft().chooseVpc(Accounts.VPC));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theArithmeticOfAVpcIsShownAndItIsMade() {
        click("quick-vpc-open");
        await().until(() -> screen.shows("quick-vpc-cidr-2"));
        assertThat(text("quick-vpc-cidr-2")).isEqualTo("10.10.2.0/24");
        type("quick-vpc-cidr", "10.20.0.0/20");
        assertThat(text("quick-vpc-cidr-2")).isEqualTo("10.20.2.0/24");
        type("quick-vpc-cidr-2", "10.20.1.128/25");
        assertThat(refusal("field-quickVpcCidr-2")).contains("overlaps 10.20.1.0/24");
        type("quick-vpc-cidr-2", "10.20.2.0/24");
        click("quick-vpc-make");
        await().untilAsserted(() -> assertThat(draft().draft().placement().vpcId()).isEqualTo("vpc-0new"));
        assertThat(screen.shows("quick-vpc-undo")).isTrue();
        click("quick-vpc-undo");
        await().untilAsserted(() -> assertThat(draft().draft().placement().vpcId()).isEmpty());
        assertThat(network.undone).hasSize(1);
    }

    @Test
    void enterInThePlanLeadsToItsButtonAndEscapeClosesIt() {
        click("quick-vpc-open");
        await().until(() -> screen.shows("quick-vpc-name-0"));
        for (String input : List.of("quick-vpc-name", "quick-vpc-cidr-0")) {
            press(input, KeyCode.ENTER);
            assertThat(screen.focused().getId()).as(input).isEqualTo("quick-vpc-make");
        }
        assertThat(walk().current()).as("no page further").isEqualTo(Stop.GENERAL);
        assertThat(network.undone).isEmpty();
        press("quick-vpc-name", KeyCode.ESCAPE);
        assertThat(screen.model.network().quickVpc().phaseProperty().get()).isEqualTo(QuickVpcModel.Phase.CLOSED);
        assertThat(screen.focused().getId()).isEqualTo("quick-vpc-open");
    }

    @Test
    void whatAnEarlierRunLeftBehindIsListedAndRemovedOnlyAfterAQuestion() {
        MadeVpc half = new MadeVpc(List.of(new Part(Part.Kind.VPC, "vpc-0half", "MSK_TEST_VPC"),
                new Part(Part.Kind.SUBNET, "subnet-0half", "broker01")));
        network.left.add(half);
        click("wizard-step-TAGS");
        Screen.run(() -> screen.model.network().leftovers().look());
        click("wizard-step-GENERAL");
        await().until(() -> screen.shows("leftover-remove-0"));
        click("leftover-remove-0");
        assertThat(network.undone).as("asked first").isEmpty();
        assertThat(screen.focused().getId()).isEqualTo("leftover-no-0");
        click("leftover-no-0");
        click("leftover-remove-0");
        click("leftover-yes-0");
        await().untilAsserted(() -> assertThat(network.undone).containsExactly(half));
        await().until(() -> screen.shows("leftovers-later"));
        assertThat(screen.shows("leftover-remove-0")).as("nothing is left of it").isFalse();
    }

    @Test
    void whatIsTypedFindsAChoiceAndTheWayToAMistake() {
        click("wizard-step-ZONES");
        Screen.run(() -> "er01b".chars().forEach(letter -> Event.fireEvent(choice("wizard-subnet-0"), new KeyEvent(
                KeyEvent.KEY_TYPED, Character.toString(letter), "", KeyCode.UNDEFINED, false, false, false, false))));
        assertThat(draft().draft().placement().subnets()).startsWith("subnet-01b");
        click("wizard-step-CONFIGURATION");
        Screen.run(() -> find("wizard-configuration-NEW", RadioButton.class).fire());
        Screen.run(() -> find("wizard-propertiesText", TextArea.class).setText("num.partitions=6\nlisteners=x\n"));
        click("wizard-step-TAGS");
        click("wizard-step-CONFIGURATION");
        click("wizard-property-line-2");
        assertThat(Screen.call(() -> find("wizard-propertiesText", TextArea.class).getSelectedText())).isEqualTo("listeners=x");
    }

    @Test
    void aMissingPortIsOpenedAfterTheRuleWasShown() {
        Screen.run(() -> draft().change("authIam", draft -> draft.authentication(a -> a.withIam(true))
                .placement(p -> p.withSecurityGroups(List.of("sg-0msk")))));
        click("wizard-step-ADVANCED");
        await().until(() -> screen.shows("firewall-9098"));
        click("firewall-add");
        assertThat(network.opened).isEmpty();
        click("firewall-confirm");
        Opening.Source vpc = new Opening.Source(Opening.Kind.RANGE, "10.10.0.0/16");
        await().untilAsserted(() -> assertThat(network.opened).extracting(Opening::from).containsExactly(9094, 9098));
        assertThat(network.opened).extracting(Opening::source).containsOnly(vpc);
        await().until(() -> !screen.shows("firewall-add"));
    }

    @Test
    void aKeyIsChosenFromTheListOrTyped() {
        click("wizard-step-ENCRYPTION");
        await().until(() -> Screen.call(() -> choice("wizard-kmsKey-choice").getItems().contains(PaperNetwork.KEY)));
        Screen.run(() -> choice("wizard-kmsKey-choice").setValue(PaperNetwork.KEY));
        assertThat(draft().draft().encryption().kmsKey()).isEqualTo(PaperNetwork.KEY);
        Screen.run(() -> choice("wizard-kmsKey-choice").setValue(""));
        assertThat(draft().draft().encryption().kmsKey()).isEmpty();
        Screen.run(() -> choice("wizard-kmsKey-choice").setValue("typed"));
        type("wizard-kmsKey", "not an arn");
        assertThat(draft().draft().encryption().kmsKey()).isEqualTo("not an arn");
    }

    @Test
    void aConfigurationIsWrittenWithItsMistakesAtTheirLines() {
        click("wizard-step-CONFIGURATION");
        Screen.run(() -> find("wizard-configuration-NEW", RadioButton.class).fire());
        Screen.run(() -> find("wizard-propertiesText", TextArea.class).setText("num.partitions=6\nlisteners=x\nlog.roll.mss=1"));
        click("wizard-step-TAGS");
        click("wizard-step-CONFIGURATION");
        assertThat(refusal("field-propertiesText")).contains("Line 2: MSK sets listeners itself")
                .contains("Line 3").contains("Did you mean log.roll.ms?");
        Screen.run(() -> find("wizard-propertiesText", TextArea.class).setText("num.partitions=6"));
        assertThat(refusal("field-propertiesText")).isEmpty();
        assertThat(draft().draft().basics().configuration()).isInstanceOfSatisfying(Configuration.New.class,
                wanted -> assertThat(wanted.propertiesText()).isEqualTo("num.partitions=6"));
        Screen.run(() -> find("wizard-configuration-source", ComboBox.class).getSelectionModel().selectFirst());
        await().untilAsserted(() -> assertThat(find("wizard-propertiesText", TextArea.class).getText())
                .isEqualTo("num.partitions=6\nlog.retention.hours=72"));
        Screen.run(() -> find("wizard-configuration-DEFAULT", RadioButton.class).fire());
        assertThat(draft().draft().basics().configuration()).isEqualTo(new Configuration.MskDefault());
        Screen.run(() -> find("wizard-configuration-NEW", RadioButton.class).fire());
        assertThat(find("wizard-propertiesText", TextArea.class).getText()).as("kept")
                .startsWith("num.partitions=6");
    }

    private void press(String id, KeyCode key) {
        Screen.run(() -> {
            Node input = find(id, Node.class);
            input.requestFocus();
            Event.fireEvent(input, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        });
    }

    private Walk walk() {
        return Screen.call(() -> ((Ready) screen.model.stageProperty().get()).walk());
    }

    private DraftModel draft() {
        return Screen.call(() -> ((Ready) screen.model.stageProperty().get()).draft());
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return screen.find(id, type);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> choice(String id) {
        return find(id, ComboBox.class);
    }

    private void click(String id) {
        Screen.run(() -> find(id, ButtonBase.class).fire());
    }

    private void type(String id, String text) {
        Screen.run(() -> find(id, TextField.class).setText(text));
    }

    private String text(String id) {
        return Screen.call(() -> find(id, TextField.class).getText());
    }

    private String refusal(String field) {
        return Screen.call(() -> find(field, Field.class).refusal());
    }
}

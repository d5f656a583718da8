package io.muskrat.desktop.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard's screen, without a display. */
class WizardTest {

    private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();
    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(Accounts.account(true, draft -> {
            if (refusal.get() != null) {
                throw refusal.get();
            }
            return "arn";
        }), Locale.ENGLISH, Theme.LIGHT, 1064, 800);
        await().until(() -> screen.shows("wizard-name"));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void beginsAtTheName() {
        await().untilAsserted(() -> assertThat(screen.focused()).isSameAs(node("wizard-name")));
    }

    @Test
    void refusesAWrongNameAtItsField() {
        type("wizard-name", "my cluster!");
        click("wizard-next");
        assertThat(refusal("field-name")).contains("␣ !").contains("letters a to z");
        assertThat(screen.focused()).isSameAs(node("wizard-name"));
        type("wizard-name", "msk-test");
        assertThat(refusal("field-name")).isEmpty();
        click("wizard-next");
        assertThat(screen.shows("wizard-zones-3")).isTrue();
    }

    @Test
    void refusesFortyBrokersInAZone() {
        click("wizard-step-BROKERS");
        type("wizard-brokersPerZone", "40");
        click("wizard-next");
        assertThat(refusal("field-brokersPerZone")).contains("40").contains("20");
        assertThat(screen.focused()).isSameAs(node("wizard-brokersPerZone"));
    }

    @Test
    void refusesStorageOutOfRange() {
        click("wizard-step-STORAGE");
        for (String size : List.of("0", "20000")) {
            type("wizard-volumeSize", size);
            click("wizard-next");
            assertThat(refusal("field-volumeSize")).contains(size).contains("16384");
        }
    }

    @Test
    void refusesTwoSubnetsInOneZoneAtTheSecond() {
        click("wizard-step-ZONES");
        Screen.run(() -> subnet(1).setValue("subnet-01b"));
        assertThat(refusal("field-subnets-1")).contains("both in zone ap-northeast-2a");
        assertThat(refusal("field-subnets-0")).isEmpty();
        Screen.run(() -> subnet(1).setValue("subnet-02"));
        assertThat(refusal("field-subnets-1")).isEmpty();
    }

    @Test
    void keepsWhatWasTypedBetweenSteps() {
        type("wizard-name", "msk-test");
        click("wizard-step-TAGS");
        click("wizard-tag-add");
        type("wizard-tag-key-0", "team");
        type("wizard-tag-value-0", "payments");
        click("wizard-step-GENERAL");
        assertThat(find("wizard-name", TextField.class).getText()).isEqualTo("msk-test");
        click("wizard-step-TAGS");
        assertThat(find("wizard-tag-value-0", TextField.class).getText()).isEqualTo("payments");
    }

    @Test
    void saysWhyAuthenticationCannotBeChosen() {
        click("wizard-step-AUTHENTICATION");
        assertThat(find("wizard-authIam", CheckBox.class).isDisabled()).isTrue();
        click("wizard-step-ENCRYPTION");
        Screen.run(() -> find("wizard-encryptionInTransit-TLS", RadioButton.class).fire());
        Screen.run(() -> find("wizard-inCluster", CheckBox.class).fire());
        click("wizard-step-AUTHENTICATION");
        assertThat(find("wizard-authIam", CheckBox.class).isDisabled()).isFalse();
    }

    @Test
    void theAdvancedPageBeginsAtTheListWhereThereIsNoSearch() {
        click("wizard-step-ADVANCED");
        assertThat(node("wizard-securityGroup-search").isVisible()).isFalse();
        assertThat(screen.focused()).isSameAs(node("wizard-securityGroup-list"));
    }

    @Test
    void twoZonesHaveTwoSubnets() {
        click("wizard-step-ZONES");
        Screen.run(() -> find("wizard-zones-2", RadioButton.class).fire());
        assertThat(node("field-subnets-2").isVisible()).isFalse();
        Screen.run(() -> find("wizard-zones-3", RadioButton.class).fire());
        assertThat(node("field-subnets-2").isVisible()).isTrue();
        assertThat(Screen.call(() -> subnet(2).getValue())).isEqualTo("subnet-03");
    }

    @Test
    void aServerlessClusterNeedsFewSteps() {
        Screen.run(() -> find("wizard-kind-SERVERLESS", RadioButton.class).fire());
        assertThat(node("field-kafkaVersion").isVisible()).isFalse();
        for (Stop stop : Stop.values()) {
            assertThat(node("wizard-step-" + stop.name()).isDisabled()).as(stop.name())
                    .isEqualTo(!stop.needed(Kind.SERVERLESS));
        }
        type("wizard-name", "msk-test");
        click("wizard-step-ZONES");
        click("wizard-vpc-add");
        click("wizard-next");
        assertThat(refusal("field-moreVpcs")).contains("further VPC");
        Screen.run(() -> find("wizard-vpc-remove-0", Button.class).fire());
        click("wizard-next");
        assertThat(screen.shows("wizard-tag-add")).isTrue();
    }

    @Test
    void saysWhyThroughputCannotBeProvisioned() {
        click("wizard-step-STORAGE");
        assertThat(find("wizard-throughputOn", CheckBox.class).isDisabled()).isTrue();
        click("wizard-step-BROKERS");
        Screen.run(() -> size().setValue("kafka.m5.4xlarge"));
        click("wizard-step-STORAGE");
        Screen.run(() -> find("wizard-throughputOn", CheckBox.class).fire());
        type("wizard-throughput", "600");
        click("wizard-next");
        assertThat(refusal("field-throughput")).contains("250").contains("593");
        assertThat(screen.focused()).isSameAs(node("wizard-throughput"));
    }

    @Test
    void aLogDeliveryAsksForItsTarget() {
        click("wizard-step-MONITORING");
        Screen.run(() -> find("wizard-s3Logs", CheckBox.class).fire());
        click("wizard-next");
        assertThat(refusal("field-logBucket")).contains("bucket");
        type("wizard-logBucket", "my-logs");
        click("wizard-next");
        assertThat(screen.shows("wizard-monitoring-DEFAULT")).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> size() {
        return find("wizard-instanceType", ComboBox.class);
    }

    @Test
    void showsTheServicesRefusalAtItsField() {
        refusal.set(new RefusedException(List.of(Violation.of("name", "aws-refused", "A cluster has this name."))));
        type("wizard-name", "msk-test");
        click("wizard-step-REVIEW");
        click("wizard-create");
        await().until(() -> ((Ready) screen.model.stageProperty().get()).walk().current() == Stop.GENERAL);
        assertThat(refusal("field-name")).contains("A cluster has this name.");
        assertThat(find("wizard-name", TextField.class).getText()).isEqualTo("msk-test");
    }

    @Test
    void goesToTheClustersWhenItIsCreated() {
        type("wizard-name", "msk-test");
        click("wizard-step-REVIEW");
        click("wizard-create");
        await().untilAsserted(() -> assertThat(screen.opened).containsExactly(new Link.ClustersLink("arn")));
    }

    @Test
    void theReviewWarnsAndLeadsToWhereItIsChanged() {
        type("wizard-name", "msk-test");
        click("wizard-step-REVIEW");
        assertThat(node("wizard-advice").isVisible()).isTrue();
        List<String> said = Screen.call(() -> node("wizard-advice").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText()).toList());
        assertThat(said).anyMatch(text -> text.contains("plaintext")).anyMatch(text -> text.contains("Nobody is asked"));
        Screen.run(() -> ((Hyperlink) node("wizard-advice").lookup(".hyperlink")).fire());
        assertThat(((Ready) screen.model.stageProperty().get()).walk().current()).isEqualTo(Stop.ENCRYPTION);
    }

    @Test
    void createsNothingWhileAFieldIsRefused() {
        click("wizard-step-REVIEW");
        assertThat(find("wizard-create", Button.class).isDisabled()).isTrue();
        assertThat(node("wizard-problems").isVisible()).isTrue();
    }

    @Test
    void asksBeforeTypedDataAreLost() {
        type("wizard-name", "msk-test");
        click("wizard-cancel");
        assertThat(screen.opened).isEmpty();
        await().until(() -> screen.shows("wizard-discard"));
        click("wizard-discard");
        await().untilAsserted(() -> assertThat(screen.opened).containsExactly(new Link.ClustersLink()));
    }

    @Test
    void theKeyboardGoesForthAndBack() {
        type("wizard-name", "msk-test");
        press(KeyCode.RIGHT);
        assertThat(screen.shows("wizard-zones-3")).isTrue();
        press(KeyCode.RIGHT);
        assertThat(screen.shows("wizard-configuration-DEFAULT")).isTrue();
        press(KeyCode.LEFT);
        assertThat(screen.shows("wizard-zones-3")).isTrue();
        assertThat(find("wizard-next", Button.class).isDefaultButton()).isTrue();
    }

    @Test
    void enterAloneCreatesNothing() {
        type("wizard-name", "msk-test");
        click("wizard-step-REVIEW");
        assertThat(find("wizard-create", Button.class).isDefaultButton()).isFalse();
        Screen.run(() -> node("wizard-create").requestFocus());
        assertThat(find("wizard-create", Button.class).isDefaultButton()).isTrue();
    }

    @Test
    void everyPageIsThereInKorean() {
        screen.close();
        screen = new Screen(Accounts.account(false, draft -> "arn"), Locale.KOREAN, Theme.DARK, 684, 800);
        await().until(() -> screen.shows("wizard-name"));
        for (Stop stop : Stop.values()) {
            click("wizard-step-" + stop.name());
            assertThat(find("wizard-step-" + stop.name(), Button.class).getPseudoClassStates()).extracting(Object::toString)
                    .contains("current");
        }
    }

    private void press(KeyCode arrow) {
        Screen.run(() -> node("wizard-next").fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, true, false)));
    }

    private void click(String id) {
        Screen.run(() -> find(id, Button.class).fire());
    }

    private void type(String id, String text) {
        Screen.run(() -> find(id, TextField.class).setText(text));
    }

    private String refusal(String id) {
        return Screen.call(() -> find(id, Field.class).refusal());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> subnet(int slot) {
        return find("wizard-subnet-" + slot, ComboBox.class);
    }

    private Node node(String id) {
        return find(id, Node.class);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return screen.find(id, type);
    }
}

package io.muskrat.tour;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/**
 * Does what the first document does: a sandbox, a cluster in ten steps with the keyboard alone, a tunnel, a topic, five
 * records sent and read, and their count on the chart. A picture of every screen, then the same screens in Korean and
 * in the dark.
 */
public final class Tour {

    static final String CLUSTER = "mskwonyoung";
    static final String TOPIC = "msk_test_topic";
    static final String GROUP = "test_group";
    static final int RECORDS = 5;

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration CREATION = Duration.ofMinutes(6);
    private static final Duration A_POINT = Duration.ofMinutes(3);
    private static final List<String> STEPS = List.of("GENERAL", "ZONES", "CONFIGURATION", "BROKERS", "TAGS", "STORAGE",
            "ENCRYPTION", "AUTHENTICATION", "MONITORING", "ADVANCED");

    private final Person person;
    private final Camera camera;
    private final Console console;
    private Duration byKeyboard = Duration.ZERO;

    public Tour(Person person, Camera camera, Console console) {
        this.person = person;
        this.camera = camera;
        this.console = console;
    }

    /** The whole way. Where it cannot go on, a last picture shows why. */
    public void walk() {
        try {
            everything();
        } catch (AssertionError stuck) {
            camera.picture("stuck");
            throw stuck;
        }
    }

    private void everything() {
        camera.album("en-light");
        dress("en", "light");
        enterSandbox();
        createCluster();
        openCluster();
        createTopic();
        sendRecords();
        readRecords(GROUP);
        person.click("nav-tunnels");
        camera.picture("tunnels");
        person.click("nav-cost");
        person.waitFor("cost-best");
        camera.picture("cost");
        examineConnection();
        person.click("nav-settings");
        camera.picture("settings");
        // CloudWatch has its point when the minute is over: time enough for the other albums
        revisit("ko", "dark");
        revisit("ko", "light");
        revisit("en", "dark");
        dress("en", "light");
        camera.album("en-light");
        watchChart();
        wholeCluster();
        for (String album : List.of("ko-dark", "ko-light", "en-dark")) {
            dress(album.substring(0, 2), album.substring(3));
            camera.album(album);
            wholeCluster();
        }
    }

    void enterSandbox() {
        person.click("connection-switch");
        person.waitFor("welcome-sandbox");
        camera.picture("welcome");
        person.click("welcome-aws");
        person.waitFor("connection-connect");
        camera.picture("connect-aws");
        person.click("connection-back");
        person.waitFor("welcome-sandbox");
        person.click("welcome-sandbox");
        person.waitFor("clusters-create-first", START);
        camera.picture("no-clusters");
    }

    void createCluster() {
        byKeyboard = new TenSteps(person, camera).walk();
    }

    /** How long the ten steps took with the keyboard alone. */
    public Duration byKeyboard() {
        return byKeyboard;
    }

    void openCluster() {
        person.waitUntil(CLUSTER + " to be active", CREATION, () -> person.enabled("cluster-open"));
        camera.picture("active");
        person.click("cluster-open");
        person.waitFor("topics-create", START);
    }

    void createTopic() {
        camera.picture("no-topics");
        person.click("topics-create");
        person.type("topic-name", TOPIC);
        person.type("topic-partitions", "3");
        person.type("topic-replication", "3");
        camera.picture("create-topic");
        person.click("topic-create-action");
        person.waitUntil(TOPIC + " in the list", START, () -> rows("topics-table") > 0);
        camera.picture("topics");
    }

    void sendRecords() {
        person.click("nav-messages");
        person.choose("messages-topic", TOPIC);
        for (int i = 0; i < RECORDS; i++) {
            person.type("producer-value", "hello " + i);
            person.click("producer-send");
            int sent = i + 1;
            person.waitUntil(sent + " records sent", START, () -> rows("producer-sent") >= sent);
        }
    }

    void readRecords(String group) {
        person.type("consumer-group", group);
        person.click("consumer-start");
        person.waitUntil(RECORDS + " records read", START, () -> rows("consumer-table") >= RECORDS);
        camera.picture("messages");
        person.click("consumer-stop");
    }

    void examineConnection() {
        person.click("nav-doctor");
        camera.picture("doctor-ready");
        examine();
        camera.picture("doctor-well");
        console.closeBrokers();
        examine();
        camera.picture("doctor");
    }

    private void examine() {
        person.click("doctor-examine");
        person.waitUntil("the end of the examination", START, () -> person.enabled("doctor-report"));
    }

    void watchChart() {
        person.click("nav-metrics");
        person.choose("metrics-topic", TOPIC);
        person.waitUntil(RECORDS + " messages on the chart", A_POINT, () -> person.find("metric-total-MESSAGES_IN")
                .isPresent() && person.read("metric-total-MESSAGES_IN").matches(".*\\b" + RECORDS + "\\b.*"));
        camera.picture("metrics-topic");
    }

    private void wholeCluster() {
        person.click("nav-metrics");
        person.chooseFirst("metrics-topic");
        person.waitFor("metric-PARTITIONS");
        camera.picture("metrics-cluster");
    }

    private void dress(String language, String theme) {
        person.click("nav-settings");
        person.chooseNth("settings-theme", theme.equals("light") ? 1 : 2);
        person.chooseNth("settings-language", language.equals("en") ? 1 : 2);
    }

    private void revisit(String language, String theme) {
        dress(language, theme);
        camera.album(language + "-" + theme);
        camera.picture("settings");
        person.click("connection-switch");
        person.waitFor("welcome-sandbox");
        camera.picture("welcome");
        person.click("nav-clusters");
        person.waitFor("cluster-close");
        camera.picture("clusters");
        person.click("clusters-create");
        person.click("wizard-step-GENERAL");
        person.type("wizard-name", CLUSTER + "-2");
        for (String step : STEPS) {
            person.click("wizard-step-" + step);
            camera.picture("create-" + step.toLowerCase(Locale.ROOT));
        }
        person.click("wizard-step-REVIEW");
        camera.picture("create-review");
        person.click("nav-topics");
        person.waitUntil(TOPIC + " in the list", START, () -> rows("topics-table") > 0);
        camera.picture("topics");
        person.click("nav-messages");
        person.choose("messages-topic", TOPIC);
        readRecords(GROUP + "_" + language + "_" + theme);
        person.click("nav-tunnels");
        camera.picture("tunnels");
        person.click("nav-doctor");
        person.waitFor("finding-security-group");
        camera.picture("doctor");
    }

    private int rows(String id) {
        return person.find(id).map(node -> person.look(() -> switch (node) {
            case TableView<?> table -> table.getItems().size();
            case ListView<?> list -> list.getItems().size();
            default -> 0;
        })).orElse(0);
    }
}

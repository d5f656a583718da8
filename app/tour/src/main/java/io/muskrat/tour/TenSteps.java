package io.muskrat.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;

/**
 * The ten steps of the first document, with the keyboard alone. Its names and numbers, but where AWS has changed since
 * 2019: three zones need subnets in three zones, and Kafka 2.3.1 cannot be had any more.
 */
final class TenSteps {

    private final Person person;
    private final Keyboard keys;
    private final Camera camera;

    TenSteps(Person person, Camera camera) {
        this.person = person;
        this.camera = camera;
        keys = new Keyboard(person);
    }

    /** From the list of clusters to the one that is being created; returns how long it took. */
    Duration walk() {
        long begin = System.nanoTime();
        keys.push("clusters-create-first");
        keys.write("wizard-name", Tour.CLUSTER);
        keys.option("wizard-kind-", "STANDARD");
        keys.choose("wizard-vpcId", "MSK_TEST_VPC");
        camera.picture("create-1-general");
        keys.next("ZONES");
        keys.option("wizard-zones-", "3");
        keys.choose("wizard-subnet-0", "broker01 ");
        keys.choose("wizard-subnet-1", "broker02 ");
        keys.choose("wizard-subnet-2", "broker03 ");
        camera.picture("create-2-zones");
        keys.next("CONFIGURATION");
        keys.option("wizard-configuration-", "DEFAULT");
        camera.picture("create-3-configuration");
        keys.next("BROKERS");
        keys.write("wizard-brokersPerZone", "1");
        camera.picture("create-4-brokers");
        keys.next("TAGS");
        camera.picture("create-5-tags");
        keys.next("STORAGE");
        keys.write("wizard-volumeSize", "100");
        camera.picture("create-6-storage");
        keys.next("ENCRYPTION");
        keys.option("wizard-encryptionInTransit-", "PLAINTEXT");
        camera.picture("create-7-encryption");
        keys.next("AUTHENTICATION");
        camera.picture("create-8-authentication");
        keys.next("MONITORING");
        keys.option("wizard-monitoring-", "PER_TOPIC_PER_BROKER");
        camera.picture("create-9-monitoring");
        keys.next("ADVANCED");
        camera.picture("create-10-advanced");
        keys.next("REVIEW");
        camera.picture("create-review");
        keys.choose("wizard-code-format", "Terraform");
        keys.goTo("wizard-code");
        camera.picture("create-code");
        person.waitUntil("the review to be without refusals", Duration.ofSeconds(10), () -> person.enabled("wizard-create"));
        person.press(KeyCode.ENTER, KeyCode.CONTROL);
        person.waitFor("cluster-open");
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        camera.picture("creating");
        return took;
    }
}

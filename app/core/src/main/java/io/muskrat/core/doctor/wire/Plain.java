package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Raw;
import java.io.IOException;
import java.net.Socket;

/** Kafka spoken without TLS. */
final class Plain {

    private Plain() {
    }

    /**
     * @param kafka whether it answered as Kafka does
     * @param line what came instead, on a line of its own; or empty
     */
    record Answer(boolean kafka, String line) {
    }

    static Answer ask(Address broker) {
        try (Socket socket = Net.open(broker)) {
            KafkaWire.Greeting greeting = new KafkaWire(socket).greet();
            return new Answer(greeting.kafka(), greeting.kafka() ? "" : "\n" + greeting.seen());
        } catch (IOException e) {
            return new Answer(false, "\n" + Raw.of(e));
        }
    }
}

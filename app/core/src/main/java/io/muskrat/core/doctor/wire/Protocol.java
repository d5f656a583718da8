package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Whether Kafka answers at a port when spoken to as the connection does. */
public final class Protocol {

    private final Settings settings;
    private final Tls tls;

    public Protocol(Settings settings) {
        this.settings = settings;
        this.tls = new Tls(settings);
    }

    /** ApiVersions, which needs no login; then what logins the port wants. */
    public Look look(Address broker) {
        try (Socket socket = settings.tls() ? tls.connect(broker) : Net.open(broker)) {
            KafkaWire wire = new KafkaWire(socket);
            KafkaWire.Greeting greeting = wire.greet();
            if (!greeting.kafka()) {
                return greeting.tlsAlert() ? stranger(broker, greeting.seen())
                        : Look.bad(Cause.NOT_KAFKA, greeting.seen(), broker.toString());
            }
            List<String> mechanisms = mechanisms(wire);
            if (!settings.sasl() && !mechanisms.isEmpty()) {
                return Look.bad(Cause.SASL_MISSING, mechanisms.toString(), String.join(", ", mechanisms))
                        .with(Fix.property("security.protocol", settings.tls() ? "SASL_SSL" : "SASL_PLAINTEXT"));
            }
            return Look.good("ApiVersions: " + greeting.versions() + ", SASL: " + mechanisms);
        } catch (SSLException e) {
            return certificateWanted(e) ? Look.bad(Cause.TLS_CLIENT_CERTIFICATE, Raw.of(e))
                    : Look.bad(Cause.TLS_FAILED, Raw.of(e), broker.toString());
        } catch (IOException e) {
            return settings.tls() && Tls.wantsCertificate(broker) ? Look.bad(Cause.TLS_CLIENT_CERTIFICATE, Raw.of(e))
                    : stranger(broker, Raw.of(e));
        }
    }

    // some stand-ins for Kafka end the connection at a mechanism that they do not know
    private static List<String> mechanisms(KafkaWire wire) throws IOException {
        try {
            return wire.mechanisms();
        } catch (EOFException | SocketException closed) {
            return List.of();
        }
    }

    private Look stranger(Address broker, String seen) {
        if (!settings.tls() && Tls.spoken(broker)) {
            return Look.bad(Cause.PLAINTEXT_ON_TLS_PORT, seen, broker.toString())
                    .with(Fix.property("security.protocol", settings.sasl() ? "SASL_SSL" : "SSL"));
        }
        return Look.bad(Cause.NOT_KAFKA, seen, broker.toString());
    }

    private static boolean certificateWanted(SSLException e) {
        String text = Raw.of(e).toLowerCase(Locale.ROOT);
        return text.contains("certificate_required") || text.contains("bad_certificate")
                || text.contains("handshake_failure") || text.contains("certificate_unknown");
    }
}

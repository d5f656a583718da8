package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * TLS with a broker. First a handshake that accepts any certificate and sends nothing, only to see the chain; it is
 * then judged by what the connection trusts.
 */
public final class Tls {

    private final Settings settings;

    public Tls(Settings settings) {
        this.settings = settings;
    }

    /** Chain, names and expiry; or that TLS is not what is spoken there. */
    public Look look(Address broker) {
        KeyStore trusted;
        try (DefaultSslEngineFactory engines = engines(broker)) {
            trusted = engines.truststore();
        } catch (KafkaException e) {
            return Look.bad(Cause.TLS_STORE, Raw.of(e), stores(broker));
        }
        AtomicReference<List<X509Certificate>> seen = new AtomicReference<>();
        try (Socket tcp = Net.open(broker); SSLSocket tls = curious(seen, new AtomicBoolean(), tcp, broker)) {
            tls.startHandshake();
        } catch (IOException | GeneralSecurityException e) {
            if (seen.get() == null) {
                return failed(broker, e);
            }
        }
        return Trust.judge(seen.get(), trusted, settings.checksNames() ? broker.host() : null);
    }

    /** Whether a handshake begins at all: somebody shows a certificate. */
    static boolean spoken(Address broker) {
        AtomicReference<List<X509Certificate>> seen = new AtomicReference<>();
        shake(broker, seen, new AtomicBoolean());
        return seen.get() != null;
    }

    /** Whether the broker asks for a certificate of ours; that it was missed may only show as a broken connection. */
    static boolean wantsCertificate(Address broker) {
        AtomicBoolean asked = new AtomicBoolean();
        shake(broker, new AtomicReference<>(), asked);
        return asked.get();
    }

    private static void shake(Address broker, AtomicReference<List<X509Certificate>> seen, AtomicBoolean asked) {
        try (Socket tcp = Net.open(broker); SSLSocket tls = curious(seen, asked, tcp, broker)) {
            tls.startHandshake();
        } catch (IOException | GeneralSecurityException e) {
            // what was seen until then is what was wanted
            return;
        }
    }

    /** A connection as the Kafka clients make it: own certificate, trust and all. To be closed by the caller. */
    SSLSocket connect(Address broker) throws IOException {
        try (DefaultSslEngineFactory engines = engines(broker)) {
            SSLContext context = engines.sslContext();
            Socket tcp = Net.open(broker);
            SSLSocket tls = (SSLSocket) context.getSocketFactory()
                    .createSocket(tcp, broker.host(), broker.port(), true);
            tls.startHandshake();
            return tls;
        }
    }

    private Look failed(Address broker, Exception e) {
        String raw = Raw.of(e);
        String text = raw.toLowerCase(Locale.ROOT);
        if (text.contains("protocol_version") || text.contains("no appropriate protocol")) {
            return Look.bad(Cause.TLS_VERSION, raw);
        }
        Plain.Answer plain = Plain.ask(broker);
        if (plain.kafka()) {
            return Look.bad(Cause.TLS_ON_PLAINTEXT_PORT, raw, broker.toString())
                    .with(io.muskrat.core.doctor.finding.Fix.property("security.protocol",
                            settings.sasl() ? "SASL_PLAINTEXT" : "PLAINTEXT"));
        }
        boolean alert = e instanceof SSLException && text.contains("alert");
        return alert ? Look.bad(Cause.TLS_FAILED, raw, broker.toString())
                : Look.bad(Cause.NOT_KAFKA, raw + plain.line(), broker.toString());
    }

    private DefaultSslEngineFactory engines(Address broker) {
        DefaultSslEngineFactory engines = new DefaultSslEngineFactory();
        engines.configure(settings.config(broker).values());
        return engines;
    }

    private String stores(Address broker) {
        var all = settings.config(broker).values();
        return String.join(", ", List.of("ssl.truststore.location", "ssl.keystore.location").stream()
                .filter(name -> all.get(name) != null).map(name -> name + "=" + all.get(name)).toList());
    }

    private static SSLSocket curious(AtomicReference<List<X509Certificate>> seen, AtomicBoolean asked, Socket tcp,
                                     Address broker) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new Asked(asked)}, new TrustManager[] {new Seeing(seen)}, null);
        SSLSocket tls = (SSLSocket) context.getSocketFactory()
                .createSocket(tcp, broker.host(), broker.port(), true);
        if (broker.host().contains(".") && !broker.host().matches("[0-9.]+")) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(broker.host())));
            tls.setSSLParameters(parameters);
        }
        return tls;
    }
}

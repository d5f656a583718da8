package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Judges a broker's certificates: their time, who signed them, the names in them (RFC 5280, RFC 9525). */
final class Trust {

    private static final int DNS = 2;
    private static final int IP = 7;
    private static final Duration SOON = Duration.ofDays(14);

    private Trust() {
    }

    /**
     * @param chain as the broker sent it, its own first
     * @param store who is trusted; null for those that Java trusts
     * @param host that the certificate has to name; null when names are not looked at
     */
    static Look judge(List<X509Certificate> chain, KeyStore store, String host) {
        X509Certificate own = chain.getFirst();
        String raw = raw(chain);
        Instant now = Instant.now();
        for (X509Certificate each : chain) {
            if (now.isAfter(each.getNotAfter().toInstant())) {
                return Look.bad(Cause.TLS_EXPIRED, raw, subject(each), day(each.getNotAfter().toInstant()));
            }
            if (now.isBefore(each.getNotBefore().toInstant())) {
                return Look.bad(Cause.TLS_NOT_YET, raw, subject(each), day(each.getNotBefore().toInstant()));
            }
        }
        try {
            manager(store).checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
        } catch (CertificateException e) {
            boolean unknown = e.getCause() == null || !(e.getCause() instanceof CertPathValidatorException);
            return Look.bad(unknown ? Cause.TLS_UNTRUSTED : Cause.TLS_FAILED, Raw.of(e) + "\n" + raw,
                    chain.getLast().getIssuerX500Principal().getName());
        } catch (GeneralSecurityException | RuntimeException e) {
            return Look.bad(Cause.TLS_FAILED, Raw.of(e) + "\n" + raw, subject(own));
        }
        if (host != null && names(own).stream().noneMatch(name -> fits(name, host))) {
            return Look.bad(Cause.TLS_NAME, raw, host, String.join(", ", names(own)));
        }
        Duration left = Duration.between(now, own.getNotAfter().toInstant());
        return left.compareTo(SOON) < 0
                ? Look.warning(Cause.TLS_EXPIRES_SOON, raw, subject(own), String.valueOf(left.toDays())) : Look.good(raw);
    }

    private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            if (all != null) {
                all.stream().filter(n -> n.getFirst().equals(DNS) || n.getFirst().equals(IP))
                        .forEach(n -> names.add(String.valueOf(n.get(1))));
            }
        } catch (CertificateParsingException e) {
            return names;
        }
        return names;
    }

    /** A wildcard stands for one whole label, the first. */
    static boolean fits(String name, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        String given = name.toLowerCase(Locale.ROOT);
        if (given.startsWith("*.")) {
            int dot = wanted.indexOf('.');
            return dot > 0 && wanted.substring(dot).equals(given.substring(1));
        }
        return given.equals(wanted) || wanted.contains(":") && sameAddress(given, wanted);
    }

    private static boolean sameAddress(String one, String other) {
        try {
            return InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
        } catch (IllegalArgumentException notAddresses) {
            return false;
        }
    }

    private static String raw(List<X509Certificate> chain) {
        StringBuilder text = new StringBuilder();
        for (X509Certificate each : chain) {
            text.append(text.isEmpty() ? "" : "\n").append(subject(each)).append(" <- ")
                    .append(each.getIssuerX500Principal().getName()).append(", ")
                    .append(day(each.getNotBefore().toInstant())).append(" - ")
                    .append(day(each.getNotAfter().toInstant())).append(' ').append(names(each));
        }
        return text.toString();
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}

package io.muskrat.sandbox.pca;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates and requests as text (RFC 7468). */
final class Pem {
  private Pem() {}

  /** Without the line's end after the last line, as ACM PCA answers. */
  static String of(String label, byte[] der) {
    StringWriter out = new StringWriter();
    try (PemWriter writer = new PemWriter(out)) {
      writer.writeObject(new PemObject(label, der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().replace("\r\n", "\n").strip();
  }

  static String of(X509CertificateHolder certificate) {
    try {
      return of("CERTIFICATE", certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first certificate request of a text; empty when there is none. */
  static Optional<PKCS10CertificationRequest> request(String text) {
    return objects(text).stream()
        .filter(PKCS10CertificationRequest.class::isInstance)
        .map(PKCS10CertificationRequest.class::cast)
        .findFirst();
  }

  /** All certificates of a text. */
  static List<X509CertificateHolder> certificates(String text) {
    return objects(text).stream()
        .filter(X509CertificateHolder.class::isInstance)
        .map(X509CertificateHolder.class::cast)
        .toList();
  }

  private static List<Object> objects(String text) {
    List<Object> all = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object read = parser.readObject(); read != null; read = parser.readObject()) {
        all.add(read);
      }
    } catch (IOException | RuntimeException e) {
      // Bouncy Castle throws many kinds for a text that is none; the caller says what it wanted.
      return List.of();
    }
    return all;
  }
}

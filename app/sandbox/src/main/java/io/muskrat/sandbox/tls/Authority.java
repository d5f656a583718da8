package io.muskrat.sandbox.tls;

import io.muskrat.sandbox.store.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The sandbox's own certificate authority: for the certificates of brokers of this sandbox only, in
 * the place of Amazon Trust Services. Its key never leaves its folder.
 */
public final class Authority {
  private static final String CURVE = "secp256r1";
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final Duration ITS_LIFE = Duration.ofDays(3650);

  /** What browsers and Amazon's own certificates keep to; made anew at each start of a broker. */
  private static final Duration A_BROKERS_LIFE = Duration.ofDays(397);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private final PrivateKey key;
  private final X509Certificate certificate;

  private Authority(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** The file with the certificate that clients have to trust (PEM). */
  public static Path certificateFile(Path folder) {
    return folder.resolve("ca.pem");
  }

  /** Reads the authority in {@code folder}, or makes one. */
  public static synchronized Authority open(Path folder) {
    Path keyFile = folder.resolve("ca.key");
    Path certificateFile = certificateFile(folder);
    try {
      if (Files.exists(keyFile) && Files.exists(certificateFile)) {
        PrivateKey key =
            KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes(Files.readString(keyFile))));
        X509CertificateHolder read =
            new X509CertificateHolder(Pem.bytes(Files.readString(certificateFile)));
        return new Authority(key, new JcaX509CertificateConverter().getCertificate(read));
      }
      Files.createDirectories(folder);
      KeyPair pair = pair();
      Authority made = new Authority(pair.getPrivate(), root(pair));
      PrivateFile.write(keyFile, ascii(Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded())));
      Files.writeString(certificateFile, made.pem());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("No certificate authority in " + folder, e);
    }
  }

  /** Its certificate. */
  public String pem() throws GeneralSecurityException {
    return Pem.of("CERTIFICATE", certificate.getEncoded());
  }

  /**
   * A new key and a certificate for one server, as Kafka reads them (PEM, PKCS #8): the key, the
   * certificate, and the authority's certificate.
   *
   * @param host DNS name, the certificate's only subject alternative name
   */
  public String serverPem(String host) {
    try {
      KeyPair pair = pair();
      X509Certificate server = server(host, pair.getPublic());
      return Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded())
          + Pem.of("CERTIFICATE", server.getEncoded())
          + pem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("No certificate for " + host, e);
    }
  }

  private X509Certificate server(String host, PublicKey of)
      throws GeneralSecurityException, CertIOException, OperatorCreationException {
    // a common name ends at 64 characters, MSK's names do not
    JcaX509v3CertificateBuilder builder =
        builder(name("Muskrat sandbox broker"), of, A_BROKERS_LIFE);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
    return sign(builder, key);
  }

  private JcaX509v3CertificateBuilder builder(X500Name subject, PublicKey of, Duration life) {
    X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return builder(issuer, subject, of, life);
  }

  private static X509Certificate root(KeyPair pair)
      throws GeneralSecurityException, CertIOException, OperatorCreationException {
    X500Name itself = name("Muskrat sandbox CA");
    JcaX509v3CertificateBuilder builder = builder(itself, itself, pair.getPublic(), ITS_LIFE);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return sign(builder, pair.getPrivate());
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey of, Duration life) {
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(127, new SecureRandom()).setBit(126),
        Date.from(now.minus(CLOCKS_DIFFER)),
        Date.from(now.plus(life).minus(CLOCKS_DIFFER)),
        subject,
        of);
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey with)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(with)));
  }

  private static X500Name name(String common) {
    return new X500Name("CN=" + common);
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE));
    return generator.generateKeyPair();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

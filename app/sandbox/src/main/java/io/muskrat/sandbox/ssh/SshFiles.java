package io.muskrat.sandbox.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/**
 * Keys, port and known_hosts of the client instance. The keys are ECDSA on P-256: OpenSSH and every
 * Java SSH library take them, with nothing but the JDK.
 */
record SshFiles(Path folder) {
  Path hostKey() {
    return folder.resolve("host_key");
  }

  Path clientKey() {
    return folder.resolve("client_key");
  }

  Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  /** Reads a key pair, makes it when it is not there. */
  KeyPair keys(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    return new FileKeyPairProvider(file).loadKeys(null).iterator().next();
  }

  int lastPort() throws IOException {
    Path file = folder.resolve("port");
    if (!Files.exists(file)) {
      return 0;
    }
    String text = Files.readString(file).strip();
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  void remember(int port, KeyPair host) throws IOException {
    Files.writeString(folder.resolve("port"), Integer.toString(port));
    Files.writeString(
        knownHosts(),
        "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
  }

  private void make(Path file) throws IOException {
    Path whole = folder.resolve(file.getFileName() + ".new");
    Files.deleteIfExists(whole);
    Files.createFile(whole, ownerOnly());
    try (OutputStream out = Files.newOutputStream(whole, StandardOpenOption.WRITE)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair made = generator.generateKeyPair();
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(made, "muskrat-sandbox", null, out);
      Files.writeString(
          folder.resolve(file.getFileName() + ".pub"),
          PublicKeyEntry.toString(made.getPublic()) + " muskrat-sandbox\n",
          StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    Files.move(whole, file);
  }

  /** OpenSSH refuses a key that others may read. */
  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

package io.muskrat.core.tunnels.ssh.mina;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.config.hosts.KnownHostHashValue;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/** OpenSSH's known_hosts file (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): plain and hashed names, @revoked. */
final class KnownHosts {

    enum Verdict { KNOWN, UNKNOWN, CHANGED, REVOKED }

    private final Path file;

    KnownHosts(Path file) {
        this.file = file;
    }

    Verdict check(String host, int port, PublicKey offered) {
        boolean anyKey = false;
        boolean same = false;
        for (KnownHostEntry entry : entries(host, port)) {
            boolean equal = KeyUtils.compareKeys(key(entry), offered);
            if ("revoked".equals(entry.getMarker())) {
                if (equal) {
                    return Verdict.REVOKED;
                }
            } else if (entry.getMarker() == null || entry.getMarker().isEmpty()) {
                anyKey = true;
                same |= equal;
            }
        }
        if (same) {
            return Verdict.KNOWN;
        }
        return anyKey ? Verdict.CHANGED : Verdict.UNKNOWN;
    }

    /** OpenSSH's names of the key types known for this host: these are to be asked for first. */
    List<String> types(String host, int port) {
        return entries(host, port).stream().map(e -> e.getKeyEntry().getKeyType()).distinct().toList();
    }

    void add(String host, int port, PublicKey key) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        long before = Files.isRegularFile(file) ? Files.size(file) : 0;
        StringBuilder line = new StringBuilder(endsOpen() ? System.lineSeparator() : "");
        KnownHostHashValue.appendHostPattern(line, host, port);
        line.append(' ').append(PublicKeyEntry.toString(key)).append(System.lineSeparator());
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            cutBack(before);
            throw e;
        }
    }

    // a full disk may take half a line, which would spoil the next one
    private void cutBack(long length) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }

    private boolean endsOpen() throws IOException {
        return Files.isRegularFile(file) && Files.size(file) > 0 && !Files.readString(file).endsWith("\n");
    }

    private List<KnownHostEntry> entries(String host, int port) {
        // a device such as /dev/null knows nobody
        if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
            return List.of();
        }
        try {
            return KnownHostEntry.readKnownHostEntries(file).stream()
                    .filter(e -> e.getKeyEntry() != null && e.isHostMatch(host, port)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicKey key(KnownHostEntry entry) {
        try {
            return entry.getKeyEntry().resolvePublicKey(null, null, PublicKeyEntryResolver.IGNORING);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }
}
